import { describe, expect, it } from 'vitest'
import { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { plainGoal } from '../plain-task.factory.ts'
import { newTask, type TaskWish, teamOf } from './new-task.ts'

const chart = harbourChart()
const work = {
  now: new Date(`${HARBOUR_DAY}T09:00:00Z`),
  today: HARBOUR_DAY,
  actor: { personId: 'Grace' },
} as Work
const wish = (over: Partial<TaskWish> = {}): TaskWish => ({
  title: 'Check the mooring lines',
  note: '',
  goalId: null,
  assigneeId: null,
  dueOn: null,
  estimateDays: null,
  critical: false,
  recurrence: null,
  ...over,
})

describe('the team whose work a task is', () => {
  it.each([
    ['the goal’s', plainGoal({ teamId: 'Harbour' }), 'Linus', 'Harbour'],
    ['that of whoever does it, on a goal without a team', plainGoal({ teamId: null }), 'Alan', 'People'],
    ['that of whoever does it, without a goal', null, 'Linus', 'Pilots'],
    [
      'that of the goal’s owner, when nobody does it',
      plainGoal({ teamId: null, ownerId: 'Margaret' }),
      null,
      'People',
    ],
    [
      'that of the goal’s owner, when somebody has no place',
      plainGoal({ teamId: null }),
      'Charles',
      'Pilots',
    ],
    ['the top one, when nothing else is known', null, null, 'Harbour'],
  ] as const)('is %s', (_case, goal, personId, teamId) => {
    expect(teamOf(goal, personId, chart)).toBe(teamId)
  })

  it('cannot be told in an organisation without a team, which says what comes first', () => {
    const empty = new OrgChart({ on: HARBOUR_DAY, persons: [], teams: [], placements: [], absences: [] })
    expect(thrown(() => teamOf(null, null, empty)).items[0]?.code).toBe('no_team')
  })
})

describe('a new task', () => {
  it('is made by whoever acts, now, and nobody has begun it', () => {
    expect(newTask(work, wish({ assigneeId: 'Linus' }), null, chart)).toMatchObject({
      authorId: 'Grace',
      assigneeId: 'Linus',
      teamId: 'Pilots',
      createdAt: work.now,
      state: 'todo',
      rev: 1,
      startedOn: null,
      endedOn: null,
      seriesId: null,
      occurrence: null,
    })
  })

  it('that comes back begins a series of its own, held by its due date', () => {
    const recurring = wish({ dueOn: '2026-03-06', recurrence: { every: 'month', count: 2 } })
    const [one, other] = [newTask(work, recurring, null, chart), newTask(work, recurring, null, chart)]
    expect(one).toMatchObject({
      occurrence: 1,
      recurrence: { every: 'month', count: 2, anchorOn: '2026-03-06' },
    })
    expect(one.seriesId).not.toBe(other.seriesId)
    expect(one.id).not.toBe(other.id)
  })

  it('without a date begins no series', () => {
    const task = newTask(work, wish({ recurrence: { every: 'week', count: 1 } }), null, chart)
    expect(task).toMatchObject({ recurrence: null, seriesId: null })
  })
})
