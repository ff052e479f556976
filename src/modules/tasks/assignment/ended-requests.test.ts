import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { bulkEdit } from '../bulk/bulk-edit.ts'
import type { BulkChange, EditTask } from '../contract.ts'
import { editTask } from '../fields/edit-task.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'

const inBulk = (org: Organisation, by: Name, { id, rev }: { id: string; rev: number }, change: BulkChange) =>
  org.as(by, work => bulkEdit(work, { tasks: [{ id, rev }], change }))
const edit = (
  org: Organisation,
  by: Name,
  { id, rev }: { id: string; rev: number },
  wish: Partial<EditTask>,
) => org.as(by, work => editTask(work, id, { rev, ...wish }))
const awaitsOf = async (org: Organisation, by: Name, id: string) =>
  (await org.as(by, work => readTask(work, id))).awaits

describe('a request to another person', () => {
  it('ends when a bulk edit gives the work back inside the team, and the work can begin', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Alan })
    await inBulk(org, 'Grace', task, { assigneeId: org.id.Linus })
    const page = await org.as('Linus', work => readTask(work, task.id))
    expect(page).toMatchObject({ awaits: null, moves: ['doing', 'blocked', 'done', 'dropped'] })
  })

  it.each([
    ['another date', { dueOn: '2026-03-20' }],
    ['another goal', { goalId: null }],
  ])('stays open with %s', async (_case, change) => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Alan, goalId: await goalIn(org) })
    await inBulk(org, 'Grace', task, change)
    expect(await awaitsOf(org, 'Grace', task.id)).toBe('receiver')
    await edit(org, 'Grace', { ...task, rev: task.rev + 1 }, { ...change, critical: true })
    expect(await awaitsOf(org, 'Grace', task.id)).toBe('receiver')
  })
})

describe('a request to a goal', () => {
  const asked = async (org: Organisation) =>
    await taskBy(org, 'Alan', { goalId: await goalIn(org), assigneeId: org.id.Alan })

  it('ends when the work no longer serves that goal', async () => {
    const org = await organisation()
    const [one, many] = [await asked(org), await asked(org)]
    expect([one.awaits, many.awaits]).toEqual(['goal', 'goal'])
    expect(await edit(org, 'Alan', one, { goalId: null })).toMatchObject({ awaits: null })
    await inBulk(org, 'Alan', many, { goalId: null })
    for (const { id } of [one, many]) expect(await awaitsOf(org, 'Alan', id)).toBeNull()
  })

  it('ends when the owner of the goal gives the work to somebody', async () => {
    const org = await organisation()
    const task = await asked(org)
    await inBulk(org, 'Grace', task, { assigneeId: org.id.Linus })
    expect(await awaitsOf(org, 'Grace', task.id)).toBeNull()
  })

  it('stays open when who asks gives the work to a colleague, or changes what it is', async () => {
    const org = await organisation()
    const task = await asked(org)
    await inBulk(org, 'Alan', task, { assigneeId: org.id.Margaret })
    await edit(org, 'Alan', { ...task, rev: task.rev + 1 }, { title: 'Buy more rope' })
    expect(await awaitsOf(org, 'Alan', task.id)).toBe('goal')
  })
})
