import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Harbour, harbourOfRules, type Refused, refuse } from './refusals.factory.ts'

let harbour: Harbour
beforeAll(async () => {
  harbour = await harbourOfRules()
})

const PLAN = { how: 'By boat.', milestones: [], coverage: [] }
const LESSON = 'A second pilot was enough.'
const NUMBER = { type: 'number', unit: '%', start: 70, target: 90 }
const dates = { startOn: '2026-03-02', dueOn: '2026-06-01' }

test.each<Refused>([
  [
    'editPlan',
    'a milestone after the goal’s end',
    'Grace',
    'briefed',
    ({ rev }) => ({
      ...PLAN,
      milestones: [{ title: 'First' }, { title: 'Too late', dueOn: '2026-06-02' }],
      rev,
    }),
    ['milestones.1.dueOn milestone_after_due'],
  ],
  [
    'editPlan',
    'a milestone of another goal',
    'Grace',
    'briefed',
    ({ rev }) => ({ ...PLAN, milestones: [{ id: newId(), title: 'Not ours' }], rev }),
    ['milestones unknown_milestone'],
  ],
  [
    'editPlan',
    'a criterion of another goal',
    'Grace',
    'briefed',
    ({ rev }) => ({ ...PLAN, coverage: [{ criterionId: newId() }], rev }),
    ['coverage unknown_criterion'],
  ],
  [
    'submitPlan',
    'an empty plan',
    'Grace',
    'briefed',
    ({ rev }) => ({ rev }),
    ['how how_missing', 'milestones steps_missing', 'coverage criterion_uncovered'],
  ],
  [
    'setMeasure',
    'a live measure without saying why',
    'Ada',
    'top',
    ({ rev }) => ({ measure: NUMBER, rev }),
    ['reason reason_needed'],
  ],
  [
    'setMeasure',
    'a live measure that is none',
    'Ada',
    'top',
    ({ rev }) => ({ measure: { ...NUMBER, low: 1, target: 70 }, reason: 'r', rev }),
    ['measure.target start_is_target', 'measure.low not_of_this_type'],
  ],
  [
    'setSchedule',
    'live dates without saying why',
    'Ada',
    'top',
    ({ rev }) => ({ ...dates, dueOn: '2026-06-15', rev }),
    ['reason reason_needed'],
  ],
  [
    'setSchedule',
    'a live goal without an end',
    'Ada',
    'top',
    ({ rev }) => ({ ...dates, dueOn: null, reason: 'r', rev }),
    ['dueOn due_missing'],
  ],
  [
    'setSchedule',
    'an end before that of the goal below',
    'Ada',
    'top',
    ({ rev }) => ({ ...dates, dueOn: '2026-05-14', reason: 'r', rev }),
    ['dueOn due_before_child'],
  ],
  [
    'setSchedule',
    'an end after that of the goal above',
    'Ada',
    'child',
    ({ rev }) => ({ ...dates, dueOn: '2026-06-02', reason: 'r', rev }),
    ['dueOn due_after_parent'],
  ],
  [
    'setSchedule',
    'an end in the past, before its start',
    'Ada',
    'child',
    ({ rev }) => ({ ...dates, dueOn: '2026-03-01', reason: 'r', rev }),
    ['dueOn due_in_past', 'dueOn due_before_start'],
  ],
  ['checkIn', 'nothing at all', 'Grace', 'top', () => ({}), ['nothing_said']],
  [
    'checkIn',
    'more than a hundred percent',
    'Grace',
    'top',
    () => ({ value: 101 }),
    ['value outside_bounds'],
  ],
  [
    'checkIn',
    'a value where milestones count',
    'Grace',
    'steps',
    () => ({ value: 1 }),
    ['value measured_by_milestones'],
  ],
  ['checkIn', 'a value of a strategy', 'Ada', 'strategy', () => ({ value: 1 }), ['direction_check_in']],
  [
    'checkInDirection',
    'whether a goal is still right',
    'Grace',
    'top',
    () => ({ stillRight: 'yes' }),
    ['goal_check_in'],
  ],
  [
    'checkInDirection',
    'no longer right, without saying why',
    'Ada',
    'vision',
    () => ({ stillRight: 'no' }),
    ['note note_needed'],
  ],
  ['amendCheckIn', 'a check-in of yesterday', 'Ada', 'strategy', () => ({ stillRight: 'yes' }), ['too_late']],
  [
    'addNeed',
    'from itself',
    'Grace',
    'top',
    ({ at }) => ({ providerId: at.top, byOn: '2026-04-01' }),
    ['providerId needs_itself'],
  ],
  [
    'addNeed',
    'by yesterday',
    'Grace',
    'top',
    ({ at }) => ({ providerId: at.steps, byOn: '2026-03-01' }),
    ['byOn due_in_past'],
  ],
  [
    'addNeed',
    'from an aim that nobody knows',
    'Grace',
    'top',
    () => ({ providerId: newId(), byOn: '2026-04-01' }),
    ['providerId unknown_aim'],
  ],
  [
    'closeAim',
    'as achieved without a word for it',
    'Ada',
    'steps',
    ({ rev }) => ({ rev, outcome: 'achieved', lesson: 'Good' }),
    ['lesson lesson_short', 'outcome final_check_in', 'reason achieved_below_target'],
  ],
  [
    'closeAim',
    'with a goal below that is open',
    'Ada',
    'top',
    ({ rev }) => ({ rev, outcome: 'dropped', lesson: LESSON }),
    ['open_child'],
  ],
  [
    'closeAim',
    'as missed though it is reached',
    'Grace',
    'reached',
    ({ rev }) => ({ rev, outcome: 'missed', lesson: LESSON }),
    ['reason missed_at_target'],
  ],
  [
    'closeAim',
    'a strategy with goals that are open',
    'Ada',
    'strategy',
    ({ rev }) => ({ rev, outcome: 'achieved', lesson: LESSON }),
    ['open_child', 'open_child', 'open_child', 'open_child', 'open_child', 'open_child', 'open_child'],
  ],
  [
    'returnClosing',
    'a closing that nobody proposed',
    'Ada',
    'top',
    ({ rev }) => ({ rev, reason: 'Not yet.' }),
    ['nothing_proposed'],
  ],
])('%s is refused and nothing is saved: %s', async (...refused) => {
  expect(await refuse(harbour, refused)).toEqual({ status: 422, items: refused[5], nothingSaved: true })
})
