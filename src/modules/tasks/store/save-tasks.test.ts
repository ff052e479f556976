import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { plainTask } from '../plain-task.factory.ts'
import { saveTasks } from './save-tasks.ts'
import { type Task, tasksById } from './task-reads.ts'

const taskIn = (org: Organisation, over: Partial<Task> = {}): Task =>
  plainTask({
    id: newId(),
    teamId: org.team.Pilots,
    assigneeId: org.id.Linus,
    authorId: org.id.Grace,
    ...over,
  })
const read = (org: Organisation, ids: readonly string[]) => org.system(work => tasksById(work, ids))

describe('writing tasks', () => {
  it('every field comes back as it was written', async () => {
    const org = await organisation()
    const task = taskIn(org, {
      title: 'Überprüfe “the ropes” 🌊',
      note: 'Line one\nline two',
      dueOn: '2026-03-31',
      estimateDays: 0.25,
      critical: true,
      state: 'blocked',
      blockedBy: 'Crane',
      obstacleId: newId(),
      startedOn: '2026-03-01',
      recurrence: { every: 'working_day', count: 3, anchorOn: '2026-03-31' },
      seriesId: newId(),
      occurrence: 7,
    })
    await org.system(work => saveTasks(work, { inserted: [task] }))
    expect(await read(org, [task.id])).toEqual([task])
  })

  it('a change grows the version by one and leaves other tasks alone', async () => {
    const org = await organisation()
    const [one, other] = [taskIn(org), taskIn(org)]
    await org.system(work => saveTasks(work, { inserted: [one, other] }))
    await org.system(work => saveTasks(work, { updated: [{ ...one, title: 'Changed' }] }))
    const found = new Map((await read(org, [one.id, other.id])).map(task => [task.id, task]))
    expect(found.get(one.id)).toEqual({ ...one, title: 'Changed', rev: 2 })
    expect(found.get(other.id)).toEqual(other)
  })

  it('a stale version refuses everything that was written with it', async () => {
    const org = await organisation()
    const [one, other] = [taskIn(org), taskIn(org)]
    await org.system(work => saveTasks(work, { inserted: [one, other] }))
    const late = { ...one, rev: 9, title: 'Too late' }
    const save = org.system(work => saveTasks(work, { updated: [{ ...other, title: 'In time' }, late] }))
    expect((await rejected(save)).code).toBe('stale_rev')
    expect((await read(org, [other.id]))[0]?.title).toBe(other.title)
  })

  it('a task of another organisation is not there to be changed', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const task = taskIn(org)
    await org.system(work => saveTasks(work, { inserted: [task] }))
    const act = (work: Work) => saveTasks(work, { updated: [{ ...task, title: 'Taken over' }] })
    expect((await rejected(other.system(act))).code).toBe('stale_rev')
    expect(await read(other, [task.id])).toEqual([])
    expect((await read(org, [task.id]))[0]?.title).toBe(task.title)
  })

  it('a person, team or goal of another organisation is refused by the database', async () => {
    const [org, other] = [await organisation(), await organisation()]
    for (const foreign of [
      { teamId: other.team.Pilots },
      { assigneeId: other.id.Linus },
      { goalId: newId() },
    ]) {
      const save = org.system(work => saveTasks(work, { inserted: [taskIn(org, foreign)] }))
      await expect(save).rejects.toThrow(/foreign key/)
    }
  })

  it.each([
    ['blocked by nothing', { state: 'blocked' }],
    ['dropped without a reason', { state: 'dropped', endedOn: '2026-03-02' }],
    ['done on no day', { state: 'done' }],
    ['open, but ended', { endedOn: '2026-03-02' }],
    ['of a series without a number', { seriesId: newId() }],
    ['estimated at a month', { estimateDays: 21 }],
    ['serving two things', { goalId: newId(), responsibilityId: newId() }],
  ] as const)('the database refuses a task that is %s', async (_case, over) => {
    const org = await organisation()
    const save = org.system(work => saveTasks(work, { inserted: [taskIn(org, over)] }))
    await expect(save).rejects.toThrow(/check|constraint/)
  })

  it('a series has one task of each number', async () => {
    const org = await organisation()
    const place = { seriesId: newId(), occurrence: 1 }
    const save = org.system(work => saveTasks(work, { inserted: [taskIn(org, place), taskIn(org, place)] }))
    await expect(save).rejects.toThrow(/unique/)
  })

  it('dependencies are added and taken away together with the task, and count while they are open', async () => {
    const org = await organisation()
    const [task, rope, tape] = [taskIn(org), taskIn(org), taskIn(org)]
    const on = (other: Task) => ({ task: task.id, dependsOn: other.id })
    await org.system(work => saveTasks(work, { inserted: [task, rope, tape], dependencies: [on(rope)] }))
    await org.system(work => saveTasks(work, { dependencies: [on(tape)], unlinked: [on(rope)] }))
    expect((await read(org, [task.id]))[0]?.openDependencies).toBe(1)
    await org.system(work =>
      saveTasks(work, { updated: [{ ...tape, state: 'done', endedOn: '2026-03-02' }] }),
    )
    expect((await read(org, [task.id]))[0]?.openDependencies).toBe(0)
  })

  it('a request is open until it is answered, and only one at a time', async () => {
    const org = await organisation()
    const task = taskIn(org)
    const ask = () => ({ id: newId(), taskId: task.id, side: 'receiver' as const })
    await org.as('Grace', work => saveTasks(work, { inserted: [task], requests: [ask()] }))
    expect((await read(org, [task.id]))[0]?.awaits).toBe('receiver')
    await expect(org.as('Grace', work => saveTasks(work, { requests: [ask()] }))).rejects.toThrow(/unique/)
    const answers = [{ taskId: task.id, answer: 'accepted' as const, reason: null }]
    await org.as('Grace', work => saveTasks(work, { answers }))
    expect((await read(org, [task.id]))[0]?.awaits).toBeNull()
  })
})
