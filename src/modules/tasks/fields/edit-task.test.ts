import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import type { EditTask } from '../contract.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { editTask } from './edit-task.ts'

const edit = (org: Organisation, by: Name, task: { id: string; rev: number }, wish: Partial<EditTask>) =>
  org.as(by, work => editTask(work, task.id, { rev: task.rev, ...wish }))

describe('changing a task', () => {
  it('whoever answers for it changes any field, and what is not named stays', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', {
      assigneeId: org.id.Linus,
      note: 'By hand',
      dueOn: '2026-03-06',
    })
    const saved = await edit(org, 'Grace', task, { title: 'Check every line', critical: true, dueOn: null })
    expect(saved.rev).toBe(2)
    expect(await org.as('Linus', work => readTask(work, task.id))).toMatchObject({
      title: 'Check every line',
      note: 'By hand',
      critical: true,
      dueOn: null,
      rev: 2,
    })
  })

  it('the assignee changes the estimate and nothing else of a task that somebody gave them', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    const estimated = await edit(org, 'Linus', task, { estimateDays: 3 })
    expect(estimated.rev).toBe(2)
    for (const wish of [
      { title: 'Something easier' },
      { dueOn: '2026-05-01' },
      { estimateDays: 1, critical: true },
    ])
      expect((await rejected(edit(org, 'Linus', estimated, wish))).code).toBe('forbidden')
  })

  it('a stale version is refused with the present one', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Linus })
    await edit(org, 'Linus', task, { critical: true })
    const error = await rejected(edit(org, 'Linus', task, { title: 'Another title' }))
    expect(error).toMatchObject({ code: 'stale_rev', current: { rev: 2, critical: true } })
  })

  it('a due date after the goal needs a reason, and the ledger says that there was one', async () => {
    const org = await organisation()
    const goalId = await goalIn(org, { dueOn: '2026-06-30' })
    const task = await taskBy(org, 'Grace', { goalId, dueOn: '2026-06-01' })
    const late = { dueOn: '2026-07-10' }
    expect((await rejected(edit(org, 'Grace', task, late))).items[0]?.code).toBe('due_after_goal')
    await edit(org, 'Grace', task, { ...late, overrideReason: 'Clean-up comes after.' })
    expect((await org.as('Grace', work => readTask(work, task.id))).dueOn).toBe('2026-07-10')
  })

  it('moves to another goal of the team, and to the team of that goal', async () => {
    const org = await organisation()
    const goalId = await goalIn(org, { owner: 'Ada', team: 'Harbour Works', title: 'Safe harbour' })
    const task = await taskBy(org, 'Grace', {})
    await edit(org, 'Grace', task, { goalId })
    const page = await org.as('Grace', work => readTask(work, task.id))
    expect(page).toMatchObject({ goal: { id: goalId }, team: { name: 'Harbour Works' } })
  })

  it('does not move to a goal of another team: that is asked for', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const task = await taskBy(org, 'Margaret', { assigneeId: org.id.Alan })
    expect((await rejected(edit(org, 'Margaret', task, { goalId }))).code).toBe('forbidden')
  })

  it('begins and ends a series', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const task = await taskBy(org, 'Grace', { goalId, dueOn: '2026-03-06' })
    const begun = await edit(org, 'Grace', task, { recurrence: { every: 'month', count: 1 } })
    expect((await org.as('Grace', work => readTask(work, task.id))).recurrence).toEqual({
      every: 'month',
      count: 1,
    })
    await edit(org, 'Grace', begun, { recurrence: null })
    expect((await org.as('Grace', work => readTask(work, task.id))).recurrence).toBeNull()
  })

  it('a series cannot begin without a date', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const task = await taskBy(org, 'Grace', { goalId })
    const error = await rejected(edit(org, 'Grace', task, { recurrence: { every: 'week', count: 1 } }))
    expect(error.items[0]?.code).toBe('recurrence_needs_due')
  })
})
