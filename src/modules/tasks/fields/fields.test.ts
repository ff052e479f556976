import { describe, expect, it } from 'vitest'
import { HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import type { Goal } from '../goals/goals.ts'
import { type FieldFacts, fieldProblems, type TaskFields } from './fields.ts'

const goal: Goal = {
  id: 'g',
  title: 'Two more pilots',
  kind: 'goal',
  state: 'live',
  scope: 'team',
  ownerId: 'Grace',
  teamId: 'Pilots',
  dueOn: '2026-06-30',
}
const facts: FieldFacts = { today: HARBOUR_DAY, goal, chart: harbourChart() }
const fields = (over: Partial<TaskFields> = {}): TaskFields => ({
  goalId: 'g',
  assigneeId: 'Linus',
  dueOn: '2026-03-13',
  estimateDays: 2,
  recurrence: null,
  ...over,
})
const codes = (after: TaskFields, before: TaskFields | null = null, over: Partial<FieldFacts> = {}) =>
  fieldProblems(after, before, { ...facts, ...over }).map(problem => `${problem.field}: ${problem.code}`)

describe('the fields of a task', () => {
  it.each([
    ['all set', fields(), {}],
    [
      'nothing but a title',
      fields({ goalId: null, assigneeId: null, dueOn: null, estimateDays: null }),
      { goal: null },
    ],
    ['due today', fields({ dueOn: HARBOUR_DAY }), {}],
    ['due with its goal', fields({ dueOn: '2026-06-30' }), {}],
    ['due after a goal without a date', fields({ dueOn: '2030-01-01' }), { goal: { ...goal, dueOn: null } }],
    [
      'due after its goal with a reason',
      fields({ dueOn: '2026-07-01' }),
      { overrideReason: 'Clean-up comes after.' },
    ],
    ['on a goal that is only drafted', fields(), { goal: { ...goal, state: 'draft' } }],
    ['coming back weekly', fields({ recurrence: { every: 'week', count: 1, anchorOn: '2026-03-13' } }), {}],
  ] as const)('are fine: %s', (_case, after, over) => {
    expect(codes(after, null, over)).toEqual([])
  })

  it.each([
    ['a goal nobody knows', fields(), { goal: null }, 'goalId: goal_unknown'],
    ['a strategy', fields(), { goal: { ...goal, kind: 'strategy' as const } }, 'goalId: not_a_goal'],
    ['a closed goal', fields(), { goal: { ...goal, state: 'closed' } }, 'goalId: goal_closed'],
    ['an archived goal', fields(), { goal: { ...goal, state: 'archived' } }, 'goalId: goal_closed'],
    ['somebody who is not here', fields({ assigneeId: 'Charles' }), {}, 'assigneeId: assignee_not_here'],
    ['yesterday', fields({ dueOn: '2026-03-01' }), {}, 'dueOn: due_in_past'],
    ['a day after the goal', fields({ dueOn: '2026-07-01' }), {}, 'dueOn: due_after_goal'],
    ['twenty-one days of work', fields({ estimateDays: 21 }), {}, 'estimateDays: estimate_too_large'],
    [
      'coming back without a date',
      fields({ dueOn: null, recurrence: { every: 'week', count: 1, anchorOn: '2026-03-13' } }),
      {},
      'recurrence: recurrence_needs_due',
    ],
  ] as const)('are refused: %s', (_case, after, over, problem) => {
    expect(codes(after, null, over)).toEqual([problem])
  })

  it('are refused with every problem at once', () => {
    const after = fields({ dueOn: '2026-03-01', estimateDays: 30, assigneeId: 'Charles' })
    expect(codes(after, null, { goal: { ...goal, state: 'closed' } })).toHaveLength(4)
  })

  it('are judged only where they change: an overdue task of a closed goal can still be estimated', () => {
    const before = fields({ dueOn: '2026-02-01', assigneeId: 'Charles', estimateDays: null })
    const closed = { goal: { ...goal, state: 'closed' } }
    expect(codes({ ...before, estimateDays: 3 }, before, closed)).toEqual([])
    expect(codes({ ...before, dueOn: '2026-02-02' }, before, closed)).toEqual(['dueOn: due_in_past'])
  })

  it('are judged against the new goal when that changes', () => {
    const before = fields({ goalId: 'other', dueOn: '2026-07-01' })
    expect(codes({ ...before, goalId: 'g' }, before)).toEqual(['dueOn: due_after_goal'])
  })

  it('keep a series alive only while it has what it needs', () => {
    const before = fields({ recurrence: { every: 'week', count: 1, anchorOn: '2026-03-13' } })
    expect(codes({ ...before, goalId: null }, before, { goal: null })).toEqual([
      'recurrence: recurrence_needs_goal',
    ])
  })
})
