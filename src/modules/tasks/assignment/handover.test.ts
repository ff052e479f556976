import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { listTasks } from '../list/list-tasks.ts'
import { readTask } from '../read-task.ts'
import { moveTask } from '../states/move-task.ts'
import { ownedTasks } from '../store/goal-reads.ts'
import { taskBy } from '../task.factory.ts'
import { createHandoverTasks } from './handover.ts'

const rope = { kind: 'goal', id: newId(), title: 'Safe ropes' }

async function handOver(org: Organisation, managerId: string | null, lastDay: string, things = [rope]) {
  await org.as('Margaret', work =>
    createHandoverTasks(work, { leaverId: org.id.Linus, managerId, lastDay, things }),
  )
  const filter = { mine: false, unassigned: false, critical: false, state: 'open' } as const
  const { entries } = await org.as('Ada', work => listTasks(work, { ...filter, sort: 'title', limit: 50 }))
  return await org.as('Ada', async work => {
    const pages = []
    for (const { id } of entries) pages.push(await readTask(work, id))
    return pages
  })
}

describe('what somebody who leaves hands over', () => {
  it('is their open work, and no one else’s', async () => {
    const org = await organisation()
    const { id: open } = await taskBy(org, 'Grace', { title: 'Check the ropes', assigneeId: org.id.Linus })
    const { id: done } = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await org.as('Linus', work => moveTask(work, done, { rev: 1, to: 'done', endSeries: false }))
    await taskBy(org, 'Grace', { assigneeId: org.id.Radia })
    await taskBy(org, 'Linus', { assigneeId: null })
    expect(await org.as('Margaret', work => together(work, [ownedTasks(work, [org.id.Linus])]))).toEqual([
      { kind: 'task', id: open, title: 'Check the ropes', ownerId: org.id.Linus },
    ])
    expect(await org.as('Margaret', work => together(work, [ownedTasks(work, [])]))).toEqual([])
  })

  it('becomes a small task for their manager, due a week after the last day, that says why', async () => {
    const org = await organisation()
    expect(await handOver(org, org.id.Grace, '2026-03-31')).toMatchObject([
      {
        title: 'Find a new owner: Safe ropes',
        note: 'The goal “Safe ropes” loses its owner on 2026-03-31.',
        assignee: { id: org.id.Grace },
        dueOn: '2026-04-07',
        estimateDays: 0.25,
        state: 'todo',
        awaits: null,
      },
    ])
  })

  it.each([
    ['in a week', '2026-03-09', '2026-03-16'],
    ['yesterday', '2026-03-01', '2026-03-08'],
    ['long ago: due today, never in the past', '2026-01-15', '2026-03-02'],
  ])('whose last day is %s has a date that can be kept', async (_case, lastDay, dueOn) => {
    const org = await organisation()
    expect((await handOver(org, org.id.Grace, lastDay)).map(task => task.dueOn)).toEqual([dueOn])
  })

  it('without a manager waits for somebody to take it', async () => {
    const org = await organisation()
    expect((await handOver(org, null, '2026-03-31')).map(task => task.assignee)).toEqual([null])
  })

  it('of nothing is no task, and each thing is told as a task of its own', async () => {
    const org = await organisation()
    expect(await handOver(org, org.id.Grace, '2026-03-31', [])).toEqual([])
    expect(await org.eventsOfType('task.created')).toBe(0)
    const things = [rope, { ...rope, id: newId(), title: 'Safe lines' }]
    expect(await handOver(org, org.id.Grace, '2026-03-31', things)).toHaveLength(2)
    expect(await org.eventsOfType('task.created')).toBe(2)
  })
})
