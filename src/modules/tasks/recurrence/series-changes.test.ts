import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import type { Work } from '#platform/work.ts'
import { harbourChart } from '#test/harbour-chart.ts'
import { plainGoal, plainTask } from '../plain-task.factory.ts'
import { moved } from '../states/moved.ts'
import type { Task } from '../store/task-reads.ts'
import { type SeriesStep, seriesChanges } from './series-changes.ts'

const today = '2026-03-06'
const work = { now: new Date(`${today}T09:00:00Z`), today } as Work

const weekly = (over: Partial<Task> = {}): Task =>
  plainTask({
    goalId: 'goal',
    dueOn: '2026-03-06',
    recurrence: { every: 'week', count: 1, anchorOn: '2026-03-06' },
    seriesId: 'series',
    occurrence: 4,
    estimateDays: 0.5,
    critical: true,
    ...over,
  })

const step = (before: Task, to: Task['state'], over: Partial<SeriesStep> = {}) =>
  seriesChanges(work, {
    before,
    after: moved(before, to, to === 'dropped' ? 'Storm.' : null, today),
    goal: plainGoal(),
    successor: null,
    calendar: MONDAY_TO_FRIDAY,
    chart: harbourChart(),
    ...over,
  })

describe('ending one task of a series', () => {
  it.each(['done', 'dropped'] as const)('%s makes the next one: the same work, nobody has begun it', to => {
    const { inserted, ...rest } = step(weekly({ state: 'doing', startedOn: '2026-03-02' }), to)
    expect(rest).toEqual({})
    expect(inserted).toMatchObject([
      {
        rev: 1,
        dueOn: '2026-03-13',
        occurrence: 5,
        seriesId: 'series',
        state: 'todo',
        startedOn: null,
        endedOn: null,
        dropReason: null,
        estimateDays: 0.5,
        critical: true,
        assigneeId: 'Linus',
        openDependencies: 0,
      },
    ])
    expect(inserted?.[0]?.id).not.toBe('task')
  })

  it('leaves the next one to nobody when whoever had it has left', () => {
    expect(step(weekly({ assigneeId: 'Somebody who left' }), 'done').inserted).toMatchObject([
      { assigneeId: null, dueOn: '2026-03-13' },
    ])
  })

  it.each([
    ['a task that does not come back', weekly({ recurrence: null }), {}],
    ['a goal that is closed', weekly(), { goal: plainGoal({ state: 'closed' }) }],
    ['a goal that was put away', weekly(), { goal: plainGoal({ state: 'archived' }) }],
    ['a goal that is due before the next one', weekly(), { goal: plainGoal({ dueOn: '2026-03-12' }) }],
    ['a next one that is there already', weekly(), { successor: weekly({ id: 'next', occurrence: 5 }) }],
    ['somebody who never works', weekly(), { calendar: { workDays: [] } }],
  ] as const)('makes nothing for %s', (_case, before, over) => {
    expect(step(before, 'done', over)).toEqual({})
  })

  it('makes the next one on the day the goal is due, too', () => {
    expect(step(weekly(), 'done', { goal: plainGoal({ dueOn: '2026-03-13' }) }).inserted).toHaveLength(1)
  })

  it('goes on without a goal that can be seen', () => {
    expect(step(weekly(), 'done', { goal: null }).inserted).toHaveLength(1)
  })

  it.each(['doing', 'blocked'] as const)('moving it to %s is no end', to => {
    expect(step(weekly(), to)).toEqual({})
  })
})

describe('reopening one task of a series', () => {
  const done = weekly({ state: 'done', endedOn: today })
  const next = weekly({ id: 'next', occurrence: 5, dueOn: '2026-03-13' })

  it('takes the next one back, with a move that says why', () => {
    const changes = step(done, 'todo', { successor: next })
    expect(changes.updated).toMatchObject([{ id: 'next', state: 'dropped', endedOn: today }])
    expect(changes.moves).toMatchObject([{ taskId: 'next', fromState: 'todo', toState: 'dropped' }])
    expect(changes.moves?.[0]?.reason).toBe(changes.updated?.[0]?.dropReason)
  })

  it.each([
    ['has been begun', { startedOn: '2026-03-05' }],
    ['is under way', { state: 'doing' }],
    ['is done', { state: 'done' }],
    ['was given to somebody else', { assigneeId: 'Radia' }],
  ] as const)('leaves a next one alone that %s', (_case, over) => {
    expect(step(done, 'todo', { successor: { ...next, ...over } })).toEqual({})
  })

  it('does nothing where there is no next one', () => {
    expect(step(done, 'doing')).toEqual({})
  })

  it('and ending it again brings the same next one back instead of making another', () => {
    const taken = step(done, 'todo', { successor: next }).updated?.[0]
    expect(taken).toBeDefined()
    const changes = step(weekly(), 'done', { successor: taken ?? null })
    expect(changes.inserted).toBeUndefined()
    expect(changes.updated).toMatchObject([{ id: 'next', state: 'todo', dropReason: null, endedOn: null }])
  })

  it('a next one that a person dropped stays dropped', () => {
    const dropped = moved(next, 'dropped', 'Not needed.', today)
    expect(step(weekly(), 'done', { successor: dropped })).toEqual({})
  })
})
