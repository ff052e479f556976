import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { assignTask } from '../assignment/assign-task.ts'
import { addTaskRows } from '../demo/add-task-rows.ts'
import { editTask } from '../fields/edit-task.ts'
import { moveTask } from '../states/move-task.ts'
import { taskBy } from '../task.factory.ts'
import { readHistory } from './read-history.ts'

describe('the history of a task', () => {
  it('says who did what and why, newest first', async () => {
    const org = await organisation()
    const { id } = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await org.as('Grace', work => editTask(work, id, { rev: 1, dueOn: '2026-03-06' }))
    await org.as('Linus', work =>
      moveTask(work, id, { rev: 2, to: 'blocked', reason: 'No crane.', endSeries: false }),
    )
    await org.as('Grace', work => assignTask(work, id, { rev: 3, assigneeId: org.id.Radia }))
    const { happenings } = await org.as('Radia', work => readHistory(work, id))
    expect(happenings.map(({ by, text, reason }) => [by?.name, text, reason])).toEqual([
      ['Grace Hopper', 'gave it from Linus Torres to Radia Perl', null],
      ['Linus Torres', 'moved it from to do to blocked', 'No crane.'],
      ['Grace Hopper', 'moved the due date from none to 2026-03-06', null],
      ['Grace Hopper', 'added it for Linus Torres', null],
    ])
  })

  it('keeps reasons and titles out of the ledger, which others read', async () => {
    const org = await organisation()
    const { id } = await taskBy(org, 'Linus', {
      title: 'Private words',
      assigneeId: org.id.Linus,
      note: 'Private note',
    })
    await org.as('Linus', work =>
      moveTask(work, id, { rev: 1, to: 'dropped', reason: 'Private reason', endSeries: false }),
    )
    const { happenings } = await org.as('Linus', work => readHistory(work, id))
    expect(happenings[0]?.reason).toBe('Private reason')
    const { rows } = await org.system(work => ledgerText(work))
    expect(JSON.stringify(rows)).not.toContain('Private')
  })

  it('begins with who added it, also for a task that came without an event', async () => {
    const org = await organisation()
    const row = {
      id: newId(),
      title: 'Old work',
      goalId: null,
      teamId: org.team.Pilots,
      assigneeId: null,
      dueOn: null,
    }
    const rest = {
      authorId: org.id.Grace,
      estimateDays: null,
      state: 'todo',
      createdOn: '2025-06-01',
    } as const
    await org.system(work => addTaskRows(work, [{ ...row, ...rest }]))
    const { happenings } = await org.as('Linus', work => readHistory(work, row.id))
    expect(happenings).toMatchObject([
      { at: '2025-06-01T09:00:00.000Z', by: { name: 'Grace Hopper' }, text: 'added it' },
    ])
  })

  it('is hidden with its task', async () => {
    const org = await organisation()
    const { id } = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    expect((await rejected(org.as('Alan', work => readHistory(work, id)))).code).toBe('not_found')
  })
})

async function ledgerText(work: Work) {
  return await sql`select data from platform_events`.execute(work.sql)
}
