import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { HARBOUR_DAY } from '#test/harbour-chart.ts'
import type { BulkChange } from '../contract.ts'
import { openedBy, plainGoal, plainTask } from '../plain-task.factory.ts'
import type { Task } from '../store/task-reads.ts'
import { type BulkFacts, bulkRow, changeProblem } from './bulk.ts'

const facts = (over: Partial<BulkFacts> = {}): BulkFacts => ({
  by: 'Grace',
  today: HARBOUR_DAY,
  goal: null,
  calendarOf: () => MONDAY_TO_FRIDAY,
  ...over,
})
const changed = (change: BulkChange, task: Partial<Task> = {}, over: Partial<BulkFacts> = {}) => {
  const row = bulkRow(
    openedBy(over.by === undefined ? 'Grace' : over.by, plainTask(task)),
    1,
    change,
    facts(over),
  )
  if ('problems' in row) throw new Error(row.problems.map(item => item.code).join())
  return row.after
}
const codes = (change: BulkChange, task: Partial<Task> = {}, over: Partial<BulkFacts> = {}, rev = 1) => {
  const row = bulkRow(
    openedBy(over.by === undefined ? 'Grace' : over.by, plainTask(task)),
    rev,
    change,
    facts(over),
  )
  return 'problems' in row ? row.problems.map(item => item.code) : []
}

describe('one row of a bulk edit', () => {
  it.each([
    ['a date', { dueOn: '2026-03-20' }, {}, { dueOn: '2026-03-20' }],
    ['no date', { dueOn: null }, { dueOn: '2026-03-20' }, { dueOn: null }],
    ['working days onwards', { shiftWorkingDays: 3 }, { dueOn: '2026-03-05' }, { dueOn: '2026-03-10' }],
    ['working days back', { shiftWorkingDays: -3 }, { dueOn: '2026-03-10' }, { dueOn: '2026-03-05' }],
    [
      'no working days',
      { shiftWorkingDays: 0, critical: true },
      { dueOn: '2026-03-05' },
      { dueOn: '2026-03-05' },
    ],
    ['a shift of nothing', { shiftWorkingDays: 3 }, {}, { dueOn: null }],
    ['an estimate', { estimateDays: 2 }, {}, { estimateDays: 2 }],
    ['no estimate', { estimateDays: null }, { estimateDays: 2 }, { estimateDays: null }],
    ['somebody of the team', { assigneeId: 'Radia' }, {}, { assigneeId: 'Radia', teamId: 'Pilots' }],
    ['nobody', { assigneeId: null }, {}, { assigneeId: null }],
    ['a state', { to: 'doing' }, {}, { state: 'doing', startedOn: HARBOUR_DAY }],
    [
      'a state with a reason',
      { to: 'blocked', reason: 'Storm.' },
      {},
      { state: 'blocked', blockedBy: 'Storm.' },
    ],
    ['the state it has', { to: 'todo' }, {}, { state: 'todo' }],
    ['no goal', { goalId: null }, { goalId: 'old' }, { goalId: null }],
  ] as const)('takes on %s', (_case, change, task, expected) => {
    expect(changed(change, task)).toMatchObject(expected)
  })

  it('takes on a goal, and with it the team of the goal', () => {
    const goal = plainGoal({ id: 'other', ownerId: 'Ada', teamId: 'Harbour' })
    expect(changed({ goalId: 'other' }, {}, { goal })).toMatchObject({ goalId: 'other', teamId: 'Harbour' })
  })

  it('changes nothing that was not asked for', () => {
    const task = plainTask({ note: 'Kept', dueOn: '2026-03-05', estimateDays: 2, critical: true })
    expect(changed({ to: 'doing' }, task)).toEqual({ ...task, state: 'doing', startedOn: HARBOUR_DAY })
  })

  it.each([
    ['somebody of another team', { assigneeId: 'Alan' }, {}, {}, ['other_team']],
    [
      'a goal of another team',
      { goalId: 'g' },
      {},
      { goal: plainGoal({ id: 'g', ownerId: 'Margaret', teamId: 'People' }) },
      ['goal_of_other_team'],
    ],
    ['a goal that is hidden', { goalId: 'g' }, {}, {}, ['goal_unknown']],
    ['a closed goal', { goalId: 'goal' }, {}, { goal: plainGoal({ state: 'closed' }) }, ['goal_closed']],
    ['a day in the past', { dueOn: '2026-02-27' }, {}, {}, ['due_in_past']],
    ['a shift into the past', { shiftWorkingDays: -5 }, { dueOn: '2026-03-03' }, {}, ['due_in_past']],
    ['too much work', { estimateDays: 21 }, {}, {}, ['estimate_too_large']],
    ['no reason', { to: 'dropped' }, {}, {}, ['reason_required']],
    [
      'a state that cannot follow',
      { to: 'done' },
      { state: 'blocked', blockedBy: 'Storm.' },
      {},
      ['illegal_transition'],
    ],
    ['something it waits for', { to: 'done' }, { openDependencies: 2 }, {}, ['dependency_open']],
    ['a request', { to: 'doing' }, { awaits: 'receiver' }, {}, ['request_open']],
    [
      'two reasons at once',
      { to: 'dropped', estimateDays: 21 },
      {},
      {},
      ['estimate_too_large', 'reason_required'],
    ],
  ] as const)('is refused for %s', (_case, change, task, over, expected) => {
    expect(codes(change, task, over)).toEqual(expected)
  })

  it('is refused when somebody changed the task in the meantime', () => {
    expect(codes({ critical: true }, {}, {}, 2)).toEqual(['stale_rev'])
  })

  it.each([
    ['the assignee', 'Linus', { to: 'doing' }, []],
    ['the assignee', 'Linus', { estimateDays: 1 }, []],
    ['the assignee', 'Linus', { critical: true }, ['forbidden']],
    ['the assignee', 'Linus', { assigneeId: 'Radia' }, ['forbidden']],
    ['a colleague', 'Radia', { to: 'doing' }, ['forbidden']],
    ['another team', 'Alan', { critical: true }, ['forbidden']],
    ['somebody higher up', 'Ada', { assigneeId: 'Radia', critical: true }, []],
    ['the system', null, { critical: true }, []],
  ] as const)('%s (%s) asks for %j: %j', (_role, by, change, expected) => {
    expect(codes(change, {}, { by })).toEqual(expected)
  })
})

describe('the change itself', () => {
  it.each([
    [{}, 'nothing_to_change'],
    [{ reason: 'Only a reason.' }, 'nothing_to_change'],
    [{ dueOn: null, shiftWorkingDays: 1 }, 'two_dates'],
    [{ dueOn: null }, undefined],
    [{ critical: false }, undefined],
    [{ assigneeId: null }, undefined],
  ])('%j: %s', (change, code) => {
    expect(changeProblem(change)?.code).toBe(code)
  })
})
