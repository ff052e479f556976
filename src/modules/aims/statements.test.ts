import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Saved } from './contract.ts'
import { givePerspective } from './direction/give-perspective.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { publishAim } from './direction/publish-aim.ts'
import { createAim } from './drafting/create-aim.ts'
import { editBrief } from './drafting/edit-brief.ts'
import { moveAim } from './drafting/move-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { checkIn } from './following/check-in.ts'
import { editPlan } from './planning/edit-plan.ts'
import { setMeasure } from './planning/set-measure.ts'
import { setSchedule } from './planning/set-schedule.ts'
import { submitPlan } from './planning/submit-plan.ts'
import { getAim } from './reading/get-aim.ts'
import { getMap } from './reading/get-map.ts'
import { getMine } from './reading/get-mine.ts'
import { direction, goal, newGoal } from './story.factory.ts'

const BRIEF = {
  title: 'Berth ships',
  what: 'New',
  why: 'New',
  criteria: [{ text: 'c' }],
  constraints: [],
  notThis: [],
  authority: null,
}
const PLAN = {
  how: 'h',
  resources: '',
  risks: [],
  milestones: [{ title: 'One', dueOn: null, weight: 1 }],
  coverage: [],
}
const MEASURE = {
  type: 'number',
  unit: '%',
  source: '',
  start: 1,
  target: 2,
  direction: null,
  low: null,
  high: null,
} as const
const dates = { startOn: '2026-03-02', dueOn: '2026-05-01', dueOverrideReason: null, reason: 'r' }
const alone = { parentId: null, link: null, critical: false, standaloneReason: 'r' }

type Case = (work: Work, aim: Saved, org: Organisation) => Promise<unknown>

// The session lookup is one more; no endpoint issues more than 8.
test.each<[string, number, 'Ada' | 'Grace', 'draft' | 'briefed' | 'live', Case]>([
  ['the map', 2, 'Ada', 'live', work => getMap(work, { closed: false })],
  ['the page of an aim', 5, 'Ada', 'live', (work, { id }) => getAim(work, id)],
  ['my direction', 4, 'Ada', 'live', work => getMine(work)],
  [
    'drafting',
    4,
    'Ada',
    'live',
    (work, { id }, org) => createAim(work, newGoal(org, { parentId: id, link: 'adds' })),
  ],
  ['a new why', 5, 'Ada', 'live', (work, { id, rev }) => editBrief(work, id, { ...BRIEF, rev })],
  ['a plan', 5, 'Grace', 'live', (work, { id, rev }) => editPlan(work, id, { ...PLAN, rev })],
  [
    'a measure',
    4,
    'Ada',
    'live',
    (work, { id, rev }) => setMeasure(work, id, { measure: MEASURE, rev, reason: 'r' }),
  ],
  ['dates', 5, 'Ada', 'live', (work, { id, rev }) => setSchedule(work, id, { ...dates, rev })],
  ['a move', 5, 'Ada', 'live', (work, { id, rev }) => moveAim(work, id, { ...alone, rev })],
  [
    'a check-in',
    5,
    'Grace',
    'live',
    (work, { id }) => checkIn(work, id, { value: 75, chance: 70, note: '' }),
  ],
  [
    'closing',
    7,
    'Ada',
    'live',
    (work, { id, rev }) => closeAim(work, id, { rev, outcome: 'dropped', lesson: 'One two three.' }),
  ],
])('%s takes at most %i statements', async (_, most, name, state, act) => {
  const org = await organisation()
  const aim = await goal(org, state)
  const count = await org.as(name, work => countStatements(work, counting => act(counting, aim, org)))
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThanOrEqual(most)
})

test('submitting a plan takes at most 6 statements', async () => {
  const org = await organisation()
  const briefed = await goal(org, 'briefed')
  const { brief } = await org.as('Grace', work => getAim(work, briefed.id))
  const coverage = brief.criteria.map(c => ({ criterionId: c.id, coveredBy: [], notCoveredWhy: 'Weather' }))
  const { id, rev } = await org.as('Grace', work =>
    editPlan(work, briefed.id, { ...PLAN, coverage, rev: briefed.rev }),
  )
  const count = await org.as('Grace', work =>
    countStatements(work, counting => submitPlan(counting, id, rev)),
  )
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThanOrEqual(6)
})

test('publishing a vision over the old one takes at most 7 statements', async () => {
  const org = await organisation()
  await direction(org)
  const vision = newGoal(org, {
    kind: 'vision',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    measure: null,
  })
  const draft = await org.as('Ada', work => createAim(work, vision))
  const { id, rev } = await org.as('Ada', work => openConsultation(work, draft.id, draft.rev))
  await org.as('Linus', work => givePerspective(work, id, { stance: 'for', text: '' }))
  const step = { rev, waiver: 'w', replaceLive: true }
  const count = await org.as('Ada', work => countStatements(work, counting => publishAim(counting, id, step)))
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThanOrEqual(7)
})
