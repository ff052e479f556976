import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { expectRefused, type Place, place, type Refusal } from './refusals.factory.ts'

const add =
  (wish: (p: Place) => object): Refusal[2] =>
  p => ['post', '/api/tasks', { title: 'Buy new rope', ...wish(p) }]
const edit =
  (wish: (p: Place) => object): Refusal[2] =>
  p => ['patch', `/api/tasks/${p.task}`, { rev: 2, ...wish(p) }]
const weekly = { every: 'week', count: 1 }

const REFUSALS: readonly Refusal[] = [
  [
    'a new task for a goal that does not exist',
    'Grace',
    add(() => ({ goalId: newId() })),
    422,
    ['goalId goal_unknown'],
  ],
  [
    'a new task for a goal that is hidden',
    'Linus',
    add(p => ({ goalId: p.hiddenGoalId })),
    422,
    ['goalId goal_unknown'],
  ],
  ['a new task for a strategy', 'Grace', add(p => ({ goalId: p.strategyId })), 422, ['goalId not_a_goal']],
  ['a new task for a closed goal', 'Grace', add(p => ({ goalId: p.closedId })), 422, ['goalId goal_closed']],
  [
    'a new task for nobody known',
    'Grace',
    add(() => ({ assigneeId: newId() })),
    422,
    ['assigneeId assignee_not_here'],
  ],
  ['a new task due yesterday', 'Grace', add(() => ({ dueOn: '2026-03-01' })), 422, ['dueOn due_in_past']],
  [
    'a new task due after its goal',
    'Grace',
    add(p => ({ goalId: p.goalId, dueOn: '2026-07-01' })),
    422,
    ['dueOn due_after_goal'],
  ],
  [
    'a new task of 21 days',
    'Grace',
    add(() => ({ estimateDays: 21 })),
    422,
    ['estimateDays estimate_too_large'],
  ],
  [
    'a new task of no time',
    'Grace',
    add(() => ({ estimateDays: 0 })),
    422,
    ['estimateDays estimate_too_small'],
  ],
  [
    'a new task of a third of a day',
    'Grace',
    add(() => ({ estimateDays: 0.3 })),
    422,
    ['estimateDays estimate_step'],
  ],
  [
    'a new series without a date',
    'Grace',
    add(p => ({ goalId: p.goalId, recurrence: weekly })),
    422,
    ['recurrence recurrence_needs_due'],
  ],
  [
    'a new series without a goal',
    'Grace',
    add(() => ({ dueOn: '2026-03-09', recurrence: weekly })),
    422,
    ['recurrence recurrence_needs_goal'],
  ],
  [
    'a new series every 53 weeks',
    'Grace',
    add(p => ({ goalId: p.goalId, dueOn: '2026-03-09', recurrence: { every: 'week', count: 53 } })),
    422,
    ['recurrence recurrence_count'],
  ],
  [
    'a new task that waits for a hidden one',
    'Linus',
    add(p => ({ dependsOn: [p.hidden] })),
    422,
    ['dependsOn dependency_unknown'],
  ],
  [
    'everything wrong with a new task at once',
    'Grace',
    add(p => ({
      goalId: p.closedId,
      assigneeId: newId(),
      dueOn: '2026-03-01',
      estimateDays: 30,
      dependsOn: [newId()],
    })),
    422,
    [
      'assigneeId assignee_not_here',
      'dependsOn dependency_unknown',
      'dueOn due_in_past',
      'estimateDays estimate_too_large',
      'goalId goal_closed',
    ],
  ],

  [
    'an edit of an old version',
    'Grace',
    edit(() => ({ rev: 1, title: 'Another title' })),
    409,
    ['rev stale_rev'],
  ],
  [
    'an edit to a goal that does not exist',
    'Grace',
    edit(() => ({ goalId: newId() })),
    422,
    ['goalId goal_unknown'],
  ],
  ['an edit to a strategy', 'Grace', edit(p => ({ goalId: p.strategyId })), 422, ['goalId not_a_goal']],
  ['an edit to a closed goal', 'Grace', edit(p => ({ goalId: p.closedId })), 422, ['goalId goal_closed']],
  [
    'an edit to a day that has passed',
    'Grace',
    edit(() => ({ dueOn: '2026-02-27' })),
    422,
    ['dueOn due_in_past'],
  ],
  [
    'an edit to a day after the goal',
    'Grace',
    edit(() => ({ dueOn: '2026-07-01' })),
    422,
    ['dueOn due_after_goal'],
  ],
  [
    'an estimate of 20 and a quarter',
    'Linus',
    edit(() => ({ estimateDays: 20.25 })),
    422,
    ['estimateDays estimate_too_large'],
  ],
  [
    'an estimate below nothing',
    'Linus',
    edit(() => ({ estimateDays: -1 })),
    422,
    ['estimateDays estimate_too_small'],
  ],
  [
    'an estimate between quarters',
    'Linus',
    edit(() => ({ estimateDays: 1.1 })),
    422,
    ['estimateDays estimate_step'],
  ],
  [
    'a rhythm without a date',
    'Grace',
    edit(() => ({ recurrence: weekly })),
    422,
    ['recurrence recurrence_needs_due'],
  ],
  [
    'a rhythm without a goal',
    'Grace',
    edit(() => ({ goalId: null, dueOn: '2026-03-09', recurrence: weekly })),
    422,
    ['recurrence recurrence_needs_goal'],
  ],
  [
    'a rhythm of 25 months',
    'Grace',
    edit(() => ({ dueOn: '2026-03-09', recurrence: { every: 'month', count: 25 } })),
    422,
    ['recurrence recurrence_count'],
  ],
]

describe('refused fields of a task are named with what is wrong, and nothing is saved', () => {
  it.each(REFUSALS)('%s', async (...refusal) => {
    await expectRefused(refusal)
  })

  it('never tells the title of a goal or task that is hidden', async () => {
    const p = await place()
    for (const wish of [{ goalId: p.hiddenGoalId }, { dependsOn: [p.hidden] }]) {
      const refused = await p.org.http.post('/api/tasks', { title: 'Buy new rope', ...wish }, { as: 'Linus' })
      expect(refused.status).toBe(422)
      expect(JSON.stringify(refused.body)).not.toMatch(/His own|Hire a pilot/)
    }
  })
})
