import { expect, test } from 'vitest'
import { merge } from '#ui/form/conflict.ts'
import { harbourGoal } from '../story/harbour-goal.factory.ts'
import { briefValues } from './brief-values.ts'
import { type Based, conflictOf } from './conflict-of.ts'
import { measureInWords, measureValues } from './measure-values.ts'
import { coverageInWords, coveringOnly, planValues } from './plan-values.ts'

const current = harbourGoal({ rev: 12 })
const [first] = current.brief.criteria

test('a conflict shows what the server sent along, criteria included, and saves on top of its rev', async () => {
  const saved: Based<ReturnType<typeof briefValues>>[] = []
  const settled = conflictOf([{ name: 'why', label: 'Why' }], briefValues, async input => {
    saved.push(input)
    return true
  })
  const theirs = settled.theirs(current)
  expect(theirs.criteria).toEqual(current.brief.criteria.map(({ id, text }) => ({ id, text })))
  const yours = { ...theirs, why: 'Ours.', criteria: [] }
  await settled.save(merge(yours, theirs, { why: 'yours' }), current)
  expect(saved).toEqual([{ rev: 12, values: { ...theirs, why: 'Ours.' } }])
})

test('coverage is compared by titles, and of criteria that are still there', () => {
  const values = planValues(current)
  const words = coverageInWords(values.coverage, current).split('\n')
  expect(words).toHaveLength(current.brief.criteria.length)
  expect(words[0]).toContain(first?.text)
  for (const milestone of current.plan.milestones.filter(each =>
    first?.coveredBy.some(by => by.id === each.id),
  ))
    expect(words[0]).toContain(milestone.title)
  const left = coveringOnly(values, current.brief.criteria.slice(1))
  expect(left.coverage.map(each => each.criterionId)).not.toContain(first?.id)
  expect({ ...left, coverage: [] }).toEqual({ ...values, coverage: [] })
})

test.each([
  [
    'a number',
    { type: 'number', unit: '%', start: 71, target: 88, source: 'Log' },
    'A number that moves from here to there\n71 → 88 %\nLog',
  ],
  [
    'a range',
    { type: 'band', unit: '%', low: 90, high: null, source: '' },
    'A number that stays inside a range\n90–– %',
  ],
  ['milestones', { type: 'milestones' }, 'Milestones that are reached'],
  ['none', {}, '–'],
] as const)('a measure is compared in words: %s', (_, measure, words) => {
  expect(measureInWords({ ...measureValues(undefined), ...measure })).toBe(words)
})
