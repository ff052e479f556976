import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { organisation } from '#test/organisation.ts'
import { createHandoverTasks } from '../assignment/handover.ts'
import { addTaskRows, type NewTaskRow } from '../demo/add-task-rows.ts'
import { openTasksOf, searchTasks } from '../list/look-up-tasks.ts'
import { readTask } from '../read-task.ts'
import { moveTask } from '../states/move-task.ts'
import { ownedTasks } from '../store/goal-reads.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { taskFacts } from './for-aims.ts'

describe('what aims ask about tasks', () => {
  it('delivery is done days of all days, dropped work left out, unestimated tasks counted apart', async () => {
    const org = await organisation()
    const [goalId, empty] = [await goalIn(org), await goalIn(org)]
    const done = await taskBy(org, 'Grace', { goalId, estimateDays: 3 })
    const dropped = await taskBy(org, 'Grace', { goalId, estimateDays: 20 })
    await taskBy(org, 'Grace', { goalId, estimateDays: 1.5 })
    await taskBy(org, 'Grace', { goalId })
    await org.as('Grace', work => moveTask(work, done.id, { rev: 1, to: 'done', endSeries: false }))
    await org.as('Grace', work =>
      moveTask(work, dropped.id, { rev: 1, to: 'dropped', reason: 'No.', endSeries: false }),
    )
    const facts = await org.as('Grace', work => taskFacts.deliveryOf(work, [goalId, empty]))
    expect([...facts]).toEqual([
      [goalId, { doneDays: 3, totalDays: 4.5, unestimated: 1, openTasks: 2, doneTasks: 1 }],
    ])
  })

  it('open tasks of a closing goal are dropped with a reason, and nothing of them comes back', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const recurrence = { every: 'week', count: 1 } as const
    const task = await taskBy(org, 'Grace', { goalId, dueOn: '2026-03-06', recurrence })
    const asked = await taskBy(org, 'Grace', { goalId, assigneeId: org.id.Alan })
    expect(await org.as('Grace', work => taskFacts.openTasksOf(work, goalId))).toHaveLength(2)
    await org.as('Grace', work => taskFacts.settleOpenTasks(work, goalId, { drop: 'The goal is closed.' }))
    expect(await org.as('Grace', work => taskFacts.openTasksOf(work, goalId))).toEqual([])
    expect(await org.as('Grace', work => readTask(work, task.id))).toMatchObject({
      state: 'dropped',
      dropReason: 'The goal is closed.',
      recurrence: null,
    })
    expect((await org.as('Grace', work => readTask(work, asked.id))).awaits).toBeNull()
    expect(await org.eventsOfType('task.moved')).toBe(2)
  })

  it('or move to another goal as they are', async () => {
    const org = await organisation()
    const [from, to] = [await goalIn(org), await goalIn(org, { title: 'The next one' })]
    const task = await taskBy(org, 'Grace', { goalId: from })
    await org.as('Grace', work => taskFacts.settleOpenTasks(work, from, { moveTo: to }))
    expect((await org.as('Grace', work => readTask(work, task.id))).goal).toEqual({
      id: to,
      title: 'The next one',
    })
  })

  it('a goal without open tasks has nothing to settle', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    await org.as('Grace', work => taskFacts.settleOpenTasks(work, goalId, { drop: 'Closed.' }))
    expect(await org.eventsOfType('task.moved')).toBe(0)
  })
})

describe('somebody who leaves', () => {
  it('owns their open tasks until somebody else does', async () => {
    const org = await organisation()
    await taskBy(org, 'Grace', { title: 'Check the ropes', assigneeId: org.id.Linus })
    await taskBy(org, 'Grace', { title: 'Not his', assigneeId: org.id.Radia })
    const owned = await org.as('Margaret', work => together(work, [ownedTasks(work, [org.id.Linus])]))
    expect(owned).toMatchObject([{ kind: 'task', title: 'Check the ropes' }])
  })

  it('leaves one task for the manager for each thing that loses its owner', async () => {
    const org = await organisation()
    const things = [
      { kind: 'goal', id: newId(), title: 'Berth every ship' },
      { kind: 'task', id: newId(), title: 'x'.repeat(140) },
    ]
    const handover = { leaverId: org.id.Linus, managerId: org.id.Grace, lastDay: '2026-03-31', things }
    await org.as('Margaret', work => createHandoverTasks(work, handover))
    const tasks = await org.as('Grace', work => openTasksOf(work, [org.id.Grace]))
    expect(tasks).toMatchObject([
      { title: 'Find a new owner: Berth every ship', dueOn: '2026-04-07' },
      { title: expect.stringMatching(/^Find a new owner: x+$/) },
    ])
  })
})

describe('somebody who left without a manager', () => {
  it('leaves tasks that nobody has yet, due today when the week after the last day has passed', async () => {
    const org = await organisation()
    const things = [{ kind: 'goal', id: newId(), title: 'Berth every ship' }]
    const handover = { leaverId: org.id.Linus, managerId: null, lastDay: '2025-12-31', things }
    await org.as('Margaret', work => createHandoverTasks(work, handover))
    const [task, ...others] = await org.as('Ada', work => searchTasks(work, 'Find a new owner'))
    expect(task).toMatchObject({ assignee: null, dueOn: '2026-03-02', estimateDays: 0.25, state: 'todo' })
    expect(others).toEqual([])
    expect(await org.eventsOfType('task.created')).toBe(1)
  })
})

describe('finding tasks for other rooms', () => {
  it('shows open tasks of people only to those who may see them', async () => {
    const org = await organisation()
    await taskBy(org, 'Grace', { title: 'Check the ropes', assigneeId: org.id.Linus })
    await taskBy(org, 'Margaret', { title: 'Hire a pilot', assigneeId: org.id.Alan })
    const both = [org.id.Linus, org.id.Alan]
    expect((await org.as('Ada', work => openTasksOf(work, both))).map(task => task.title)).toHaveLength(2)
    expect((await org.as('Alan', work => openTasksOf(work, both))).map(task => task.title)).toEqual([
      'Hire a pilot',
    ])
  })

  it('searches titles', async () => {
    const org = await organisation()
    await taskBy(org, 'Grace', { title: 'Check the ropes' })
    expect(await org.as('Linus', work => searchTasks(work, 'rope'))).toMatchObject([
      { title: 'Check the ropes' },
    ])
    expect(await org.as('Alan', work => searchTasks(work, 'rope'))).toEqual([])
  })
})

describe('adding many tasks of the past', () => {
  const row = (
    org: Awaited<ReturnType<typeof organisation>>,
    over: Partial<NewTaskRow> = {},
  ): NewTaskRow => ({
    id: newId(),
    title: 'Check the ropes',
    goalId: null,
    teamId: org.team.Pilots,
    assigneeId: org.id.Linus,
    authorId: org.id.Grace,
    dueOn: null,
    estimateDays: null,
    state: 'todo',
    createdOn: '2025-06-01',
    ...over,
  })

  it('takes them as they are, with what they wait for, and tells no events', async () => {
    const org = await organisation()
    const [rope, rig] = [
      row(org, { title: 'Buy rope', state: 'done', endedOn: '2025-07-01' }),
      row(org, { title: 'Rig mast' }),
    ]
    await org.system(work => addTaskRows(work, [rope, rig], [{ task: rig.id, dependsOn: rope.id }]))
    expect(await org.as('Linus', work => readTask(work, rig.id))).toMatchObject({
      dependsOn: [{ title: 'Buy rope', state: 'done' }],
      openDependencies: 0,
      createdAt: '2025-06-01T09:00:00.000Z',
    })
    expect((await org.as('Linus', work => readTask(work, rope.id))).endedOn).toBe('2025-07-01')
    expect(await org.eventsOfType('task.created')).toBe(0)
  })

  it('a row that contradicts itself is refused by the database', async () => {
    const org = await organisation()
    await expect(org.system(work => addTaskRows(work, [row(org, { state: 'blocked' })]))).rejects.toThrow(
      /check/,
    )
  })
})
