import { expect, it } from 'vitest'
import { newsOf } from './plan-news.ts'

const none = { visions: 0, strategies: 0, goals: 0, measures: 0, checkIns: 0 }
const report = {
  dryRun: true,
  title: 'Plan',
  part: 2,
  visionId: null,
  created: none,
  updated: none,
  moved: 0,
  unchanged: 0,
  live: 0,
  drafts: 0,
  kept: [],
  warnings: [],
  differences: [],
  aims: [],
} as const

it('an import is told in sentences that name only what there is', () => {
  const first = { ...report, created: { ...none, visions: 1, goals: 12, checkIns: 1200 }, live: 3, drafts: 1 }
  expect(newsOf({ ...first, kept: [], warnings: [], differences: [], aims: [] })).toEqual([
    'New: 1 vision, 12 goals, and 1,200 check-ins.',
    '3 go live at once.',
    '1 is a draft: a vision is live already, or it lacks a measure or a date to come.',
  ])
})

it('a plan that is here already says so', () => {
  expect(newsOf({ ...report, unchanged: 7, kept: [], warnings: [], differences: [], aims: [] })).toEqual([
    'The file says nothing that is not here already.',
  ])
})

it('a plan in which something was put elsewhere says how many', () => {
  const moved = { ...report, updated: { ...none, goals: 2 }, moved: 2, unchanged: 4 }
  expect(newsOf({ ...moved, kept: [], warnings: [], differences: [], aims: [] })).toEqual([
    'Changed: 2 goals.',
    '2 stand in another place now.',
    '4 aims are already as in the file.',
  ])
})
