import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import type { NewMove, TaskState } from '../contract.ts'
import { listTasks } from '../list/list-tasks.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { moveTask } from './move-task.ts'

const move = (
  org: Organisation,
  by: Name,
  task: { id: string; rev: number },
  to: TaskState,
  over: Partial<NewMove> = {},
) => org.as(by, work => moveTask(work, task.id, { rev: task.rev, to, endSeries: false, ...over }))
const page = (org: Organisation, by: Name, id: string) => org.as(by, work => readTask(work, id))

describe('moving a task', () => {
  it('the assignee begins it, finishes it and takes it back, and every day is kept', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    const begun = await move(org, 'Linus', task, 'doing')
    org.at('2026-03-04T09:00:00Z')
    const done = await move(org, 'Linus', begun, 'done')
    expect(await page(org, 'Linus', task.id)).toMatchObject({
      state: 'done',
      startedOn: '2026-03-02',
      endedOn: '2026-03-04',
    })
    await move(org, 'Linus', done, 'doing')
    expect(await page(org, 'Linus', task.id)).toMatchObject({
      state: 'doing',
      startedOn: '2026-03-02',
      endedOn: null,
    })
    expect(await org.eventsOfType('task.moved')).toBe(3)
  })

  it('a blocked task says what it waits for until it is free again', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Linus })
    const blocked = await move(org, 'Linus', task, 'blocked', { reason: 'The crane is broken.' })
    expect(await page(org, 'Radia', task.id)).toMatchObject({
      state: 'blocked',
      blockedBy: 'The crane is broken.',
    })
    await move(org, 'Linus', blocked, 'doing')
    expect(await page(org, 'Radia', task.id)).toMatchObject({ state: 'doing', blockedBy: null })
  })

  it('is refused to a colleague, and does not exist for another team', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    expect((await rejected(move(org, 'Radia', task, 'done'))).code).toBe('forbidden')
    expect((await rejected(move(org, 'Alan', task, 'done'))).code).toBe('not_found')
  })

  it('is refused when somebody else changed it first, showing the task as it is now', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await move(org, 'Grace', task, 'doing')
    const error = await rejected(move(org, 'Linus', task, 'done'))
    expect(error).toMatchObject({ code: 'stale_rev', current: { id: task.id, state: 'doing', rev: 2 } })
  })

  it('is refused with everything that a form of it may have changed meanwhile, so that nothing is written over', async () => {
    const org = await organisation()
    const recurrence = { every: 'week', count: 2 } as const
    const wish = { note: 'Ask the yard first.', recurrence, goalId: await goalIn(org), dueOn: '2026-03-06' }
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus, ...wish })
    await move(org, 'Grace', task, 'doing')
    const error = await rejected(move(org, 'Linus', task, 'done'))
    expect(error.current).toMatchObject({ note: wish.note, recurrence, dueOn: wish.dueOn })
  })

  it('is not done before what it waits for, unless a reason says why', async () => {
    const org = await organisation()
    const rope = await taskBy(org, 'Linus', { title: 'Buy rope' })
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Linus, dependsOn: [rope.id] })
    const error = await rejected(move(org, 'Linus', task, 'done'))
    expect(error.status).toBe(409)
    expect(error.items[0]).toMatchObject({
      code: 'dependency_open',
      message: expect.stringContaining('Buy rope'),
    })
    await move(org, 'Linus', task, 'done', { reason: 'We borrowed rope.' })
    expect((await page(org, 'Linus', task.id)).state).toBe('done')
  })

  it('is done once what it waits for is done or dropped', async () => {
    const org = await organisation()
    const done = await taskBy(org, 'Linus', { title: 'Buy rope', assigneeId: org.id.Linus })
    const dropped = await taskBy(org, 'Linus', { title: 'Buy tape', assigneeId: org.id.Linus })
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Linus, dependsOn: [done.id, dropped.id] })
    await move(org, 'Linus', done, 'done')
    await move(org, 'Linus', dropped, 'dropped', { reason: 'We have some.' })
    expect(await move(org, 'Linus', task, 'done')).toMatchObject({ state: 'done' })
  })

  it('names a hidden dependency only as the task of another team', async () => {
    const org = await organisation()
    const hidden = await taskBy(org, 'Ada', { title: 'Secret plan', assigneeId: org.id.Alan })
    const task = await taskBy(org, 'Ada', { assigneeId: org.id.Linus, dependsOn: [hidden.id] })
    const error = await rejected(move(org, 'Linus', task, 'done'))
    expect(JSON.stringify(error.items)).not.toContain('Secret')
    expect(error.items[0]?.message).toContain('A task of another team')
  })

  it('withdrawing a request closes it', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    await move(org, 'Linus', task, 'dropped', { reason: 'Not needed.' })
    expect(await page(org, 'Linus', task.id)).toMatchObject({ state: 'dropped', awaits: null })
  })
})

describe('a task that comes back', () => {
  async function weekly() {
    const org = await organisation()
    const goalId = await goalIn(org)
    const recurrence = { every: 'week', count: 1 } as const
    const wish = {
      goalId,
      assigneeId: org.id.Linus,
      dueOn: '2026-03-06',
      recurrence,
      estimateDays: 0.5,
      critical: true,
    }
    return { org, task: await taskBy(org, 'Grace', wish) }
  }
  const openTasks = (org: Organisation) =>
    org.as('Linus', work =>
      listTasks(work, {
        mine: true,
        unassigned: false,
        critical: false,
        state: 'open',
        sort: 'due',
        limit: 50,
      }),
    )

  it('makes the next one when it is done, with the same fields a week later', async () => {
    const { org, task } = await weekly()
    const { nextId } = await move(org, 'Linus', task, 'done')
    expect(await page(org, 'Linus', nextId ?? '')).toMatchObject({
      title: 'Check the mooring lines',
      dueOn: '2026-03-13',
      estimateDays: 0.5,
      critical: true,
      state: 'todo',
      assignee: { id: org.id.Linus },
      recurrence: { every: 'week', count: 1 },
    })
  })

  it('makes the next one also when this one is dropped', async () => {
    const { org, task } = await weekly()
    expect((await move(org, 'Linus', task, 'dropped', { reason: 'Storm.' })).nextId).not.toBeNull()
  })

  it('does not come back when the series is ended with it', async () => {
    const { org, task } = await weekly()
    const ended = await move(org, 'Linus', task, 'dropped', { reason: 'No longer needed.', endSeries: true })
    expect(ended.nextId).toBeNull()
    expect((await openTasks(org)).entries).toEqual([])
  })

  it('takes the next one back when this one is reopened, and brings the same one again', async () => {
    const { org, task } = await weekly()
    const done = await move(org, 'Linus', task, 'done')
    const reopened = await move(org, 'Linus', done, 'todo')
    expect((await openTasks(org)).entries.map(entry => entry.id)).toEqual([task.id])
    const again = await move(org, 'Linus', reopened, 'done')
    expect(again.nextId).toBeNull()
    expect((await openTasks(org)).entries.map(entry => entry.id)).toEqual([done.nextId])
  })

  it('keeps a next one that somebody has begun', async () => {
    const { org, task } = await weekly()
    const done = await move(org, 'Linus', task, 'done')
    await move(org, 'Linus', { id: done.nextId ?? '', rev: 1 }, 'doing')
    await move(org, 'Linus', done, 'todo')
    expect((await openTasks(org)).entries).toHaveLength(2)
  })

  it('ends with its goal: nothing comes after the day the goal is due', async () => {
    const org = await organisation()
    const goalId = await goalIn(org, { dueOn: '2026-03-12' })
    const recurrence = { every: 'week', count: 1 } as const
    const task = await taskBy(org, 'Grace', {
      goalId,
      assigneeId: org.id.Linus,
      dueOn: '2026-03-06',
      recurrence,
    })
    expect((await move(org, 'Linus', task, 'done')).nextId).toBeNull()
  })
})
