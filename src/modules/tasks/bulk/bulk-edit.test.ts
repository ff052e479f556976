import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import type { BulkChange, NewTask } from '../contract.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { bulkEdit } from './bulk-edit.ts'

const bulk = (
  org: Organisation,
  by: Name,
  tasks: readonly { id: string; rev: number }[],
  change: BulkChange,
) => org.as(by, work => bulkEdit(work, { tasks: tasks.map(({ id, rev }) => ({ id, rev })), change }))
const pages = (org: Organisation, tasks: readonly { id: string }[]) =>
  Promise.all(tasks.map(task => org.as('Ada', work => readTask(work, task.id))))

async function three(over: Partial<NewTask> = {}) {
  const org = await organisation()
  const tasks = []
  for (const title of ['Rope check', 'Tape check', 'Hook check'])
    tasks.push(await taskBy(org, 'Grace', { title, assigneeId: org.id.Linus, dueOn: '2026-03-05', ...over }))
  return { org, tasks }
}

describe('changing many tasks at once', () => {
  it.each([
    ['dates, by working days', { shiftWorkingDays: 2 }, { dueOn: '2026-03-09' }],
    ['dates, to one day', { dueOn: '2026-03-20' }, { dueOn: '2026-03-20' }],
    ['dates, to none', { dueOn: null }, { dueOn: null }],
    ['the estimate', { estimateDays: 2 }, { estimateDays: 2 }],
    ['whether they are critical', { critical: true }, { critical: true }],
    ['the state', { to: 'doing' }, { state: 'doing', startedOn: '2026-03-02' }],
    [
      'the state, with one reason',
      { to: 'dropped', reason: 'Storm.' },
      { state: 'dropped', dropReason: 'Storm.' },
    ],
    ['nobody’s work', { assigneeId: null }, { assignee: null }],
  ] as const)('%s', async (_case, change, expected) => {
    const { org, tasks } = await three()
    const { changed } = await bulk(org, 'Grace', tasks, change)
    expect(changed).toEqual(tasks.map(({ id }) => ({ id, rev: 2 })))
    for (const page of await pages(org, tasks)) expect(page).toMatchObject(expected)
  })

  it('the person and the goal together', async () => {
    const { org, tasks } = await three()
    const goalId = await goalIn(org)
    await bulk(org, 'Grace', tasks, { assigneeId: org.id.Radia, goalId })
    for (const page of await pages(org, tasks))
      expect(page).toMatchObject({ assignee: { name: 'Radia Perl' }, goal: { id: goalId } })
    expect(await org.eventsOfType('task.reassigned')).toBe(3)
    expect(await org.eventsOfType('task.edited')).toBe(3)
  })

  it('a task without a date has nothing to shift', async () => {
    const { org, tasks } = await three({ dueOn: null })
    await bulk(org, 'Grace', tasks, { shiftWorkingDays: 5, critical: true })
    for (const page of await pages(org, tasks)) expect(page).toMatchObject({ dueOn: null, critical: true })
  })

  it('makes the next of every series that it ends', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const wish = {
      goalId,
      assigneeId: org.id.Linus,
      dueOn: '2026-03-06',
      recurrence: { every: 'week', count: 1 },
    } as const
    const tasks = [await taskBy(org, 'Grace', wish), await taskBy(org, 'Grace', wish)]
    await bulk(org, 'Linus', tasks, { to: 'done' })
    expect(await org.eventsOfType('task.created')).toBe(4)
  })
})

describe('a bulk edit that one row refuses', () => {
  it('changes nothing, and names each row that is in the way and why', async () => {
    const { org, tasks } = await three()
    const stale = { id: tasks[1]?.id ?? '', rev: 7 }
    const hidden = await taskBy(org, 'Margaret', { assigneeId: org.id.Alan })
    const rows = [tasks[0] ?? stale, stale, hidden, { id: newId(), rev: 1 }]
    const error = await rejected(bulk(org, 'Grace', rows, { critical: true }))
    expect(error.code).toBe('rule_broken')
    expect(error.items.map(item => `${item.field} ${item.code}`)).toEqual([
      'tasks.1 stale_rev',
      'tasks.2 not_found',
      'tasks.3 not_found',
    ])
    expect((await pages(org, tasks)).map(page => page.critical)).toEqual([false, false, false])
    expect(await org.eventsOfType('task.edited')).toBe(0)
  })

  it('because the person may not do it', async () => {
    const { org, tasks } = await three()
    const error = await rejected(bulk(org, 'Linus', tasks, { critical: true }))
    expect(error.items.map(item => item.code)).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect((await bulk(org, 'Linus', tasks, { to: 'doing' })).changed).toHaveLength(3)
  })

  it('because somebody works in another team: that is asked for one by one', async () => {
    const { org, tasks } = await three()
    const error = await rejected(bulk(org, 'Grace', tasks, { assigneeId: org.id.Alan }))
    expect(error.items.map(item => item.code)).toEqual(['other_team', 'other_team', 'other_team'])
  })

  it('because a goal belongs to another team', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Margaret', { assigneeId: org.id.Alan })
    const error = await rejected(bulk(org, 'Margaret', [task], { goalId: await goalIn(org) }))
    expect(error.items.map(item => item.code)).toEqual(['goal_of_other_team'])
  })

  it.each([
    [{}, 'nothing_to_change'],
    [{ reason: 'Because.' }, 'nothing_to_change'],
    [{ dueOn: '2026-03-20', shiftWorkingDays: 1 }, 'two_dates'],
    [{ dueOn: '2026-03-01' }, 'due_in_past'],
    [{ estimateDays: 30 }, 'estimate_too_large'],
    [{ to: 'dropped' }, 'reason_required'],
    [{ to: 'blocked' }, 'reason_required'],
  ] as const)('because of the change itself: %j → %s', async (change, code) => {
    const { org, tasks } = await three()
    const error = await rejected(bulk(org, 'Grace', tasks, change))
    expect(error.items[0]?.code).toBe(code)
  })

  it('because a state cannot follow, or something it waits for is open', async () => {
    const { org, tasks } = await three()
    await bulk(org, 'Grace', tasks.slice(0, 1), { to: 'done' })
    const done = { id: tasks[0]?.id ?? '', rev: 2 }
    const waiting = await taskBy(org, 'Grace', { dependsOn: [tasks[1]?.id ?? ''] })
    const error = await rejected(bulk(org, 'Grace', [done, waiting], { to: 'blocked', reason: 'Storm.' }))
    expect(error.items.map(item => item.code)).toEqual(['illegal_transition'])
    expect((await rejected(bulk(org, 'Grace', [waiting], { to: 'done' }))).items[0]?.code).toBe(
      'dependency_open',
    )
    expect(
      (await bulk(org, 'Grace', [waiting], { to: 'done', reason: 'Done by hand.' })).changed,
    ).toHaveLength(1)
  })
})
