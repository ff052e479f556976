import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { listTasks } from '../list/list-tasks.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { exportTasks } from './export-tasks.ts'
import { importTasks } from './import-tasks.ts'

const ALL = { mine: false, unassigned: false, critical: false, state: 'any' } as const
const bring = (org: Organisation, by: Name, csv: string, dryRun = false) =>
  org.as(by, work => importTasks(work, { csv, dryRun }))
const all = (org: Organisation) =>
  org.as('Ada', work => listTasks(work, { ...ALL, sort: 'title', limit: 200 }))

describe('bringing in tasks from a file', () => {
  it('makes a task of every row', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    const csv = [
      'Title,Goal,Assignee email,Due,Estimate days,Critical,State,Reason',
      'Buy rope,berth every ship within an hour,linus@harbour.example,2026-03-20,2.5,yes,In progress,',
      'Paint buoy,,Radia Perl,2026-02-20,,no,blocked,No paint',
      'Tidy shed,,,,,,done,',
    ].join('\n')
    expect(await bring(org, 'Grace', csv)).toEqual({
      dryRun: false,
      rows: 3,
      created: 3,
      kept: 0,
      problems: [],
    })
    expect((await all(org)).entries).toMatchObject([
      {
        title: 'Buy rope',
        goal: { id: goalId },
        assignee: { id: org.id.Linus },
        critical: true,
        state: 'doing',
        estimateDays: 2.5,
      },
      { title: 'Paint buoy', assignee: { id: org.id.Radia }, dueOn: '2026-02-20', blockedBy: 'No paint' },
      { title: 'Tidy shed', assignee: null, state: 'done', endedOn: '2026-03-02' },
    ])
    expect(await org.eventsOfType('task.created')).toBe(3)
  })

  it('lets tasks come back, and wait for each other and for what is here', async () => {
    const org = await organisation()
    await goalIn(org, { title: 'Two more pilots' })
    const here = await taskBy(org, 'Grace', { title: 'Order paint' })
    const csv = [
      'Id,Title,Goal,Due,Comes back,Waits for',
      `t1,Check ropes,Two more pilots,2026-03-20,every 2 weeks,t2 ${here.id}`,
      't2,Buy rope,,,,',
    ].join('\n')
    expect(await bring(org, 'Grace', csv)).toMatchObject({ created: 2, problems: [] })
    const [rope, check] = (await all(org)).entries.filter(({ title }) => title !== 'Order paint')
    const page = await org.as('Grace', work => readTask(work, check?.id ?? ''))
    expect(page).toMatchObject({ title: 'Check ropes', recurrence: { every: 'week', count: 2 } })
    expect(page.dependsOn.map(({ id }) => id).toSorted()).toEqual([here.id, rope?.id].toSorted())
  })

  it('refuses a task that comes back without goal or date, waits in a circle, or for what is hidden', async () => {
    const org = await organisation()
    const hidden = await taskBy(org, 'Margaret', { title: 'Hire a pilot', assigneeId: org.id.Alan })
    const csv = [
      'Id,Title,Comes back,Waits for',
      't1,Check ropes,every week,',
      't2,Buy rope,,t3',
      't3,Get money,,t2',
      `t4,Paint buoy,,${hidden.id}`,
    ].join('\n')
    const error = await rejected(bring(org, 'Linus', csv))
    expect(error.items.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'rows.2.Comes back recurrence_needs_due',
      'rows.3.Waits for cycle',
      'rows.4.Waits for cycle',
      'rows.5.Waits for unknown',
    ])
  })

  it('a dry run checks everything and writes nothing', async () => {
    const org = await organisation()
    const report = await bring(org, 'Grace', 'Title,Due\nBuy rope,2026-03-20\nPaint buoy,soon', true)
    expect(report).toMatchObject({
      dryRun: true,
      rows: 2,
      created: 2,
      problems: [{ row: 3, column: 'Due', code: 'date' }],
    })
    expect((await all(org)).entries).toEqual([])
  })

  it('one wrong row refuses the whole file, naming row, column and what to do', async () => {
    const org = await organisation()
    const csv = 'Title,Estimate days,State,Goal\nBuy rope,2,,\nx,30,dropped,No such goal'
    const error = await rejected(bring(org, 'Grace', csv))
    expect(error.items.map(item => `${item.field} ${item.code}`).toSorted()).toEqual([
      'rows.3.Estimate days estimate_too_large',
      'rows.3.Goal unknown',
      'rows.3.Reason reason_required',
      'rows.3.Title title',
    ])
    expect((await all(org)).entries).toEqual([])
  })

  it('the people team and administrators bring in work for everybody, others only what they could give', async () => {
    const org = await organisation()
    const csv = 'Title,Assignee\nBuy rope,Linus Torres'
    expect(await bring(org, 'Margaret', csv)).toMatchObject({ created: 1 })
    expect(await bring(org, 'Radia', csv)).toMatchObject({ created: 1 })
    const other = 'Title,Assignee\nHire a pilot,Alan Turner'
    expect((await rejected(bring(org, 'Linus', other))).items[0]?.code).toBe('other_team')
  })

  it('goals that are hidden from a person, or closed, cannot be served', async () => {
    const org = await organisation()
    await goalIn(org, { title: 'Hidden goal', scope: 'person', owner: 'Alan', team: null })
    const closed = await goalIn(org, { title: 'Closed goal', state: 'closed' })
    const csv = `Title,Goal id,Goal\nBuy rope,,Hidden goal\nBuy tape,${closed},`
    const error = await rejected(bring(org, 'Linus', csv))
    expect(error.items.map(item => item.code).toSorted()).toEqual(['goal_closed', 'unknown'])
  })

  it('a name or title that two share means nobody, rather than somebody', async () => {
    const org = await organisation()
    await goalIn(org, { title: 'Twin' })
    await goalIn(org, { title: 'Twin' })
    expect((await rejected(bring(org, 'Grace', 'Title,Goal\nBuy rope,Twin'))).items[0]?.code).toBe('unknown')
  })
})

describe('tasks as a file and back', () => {
  it('an import of one’s own export changes nothing', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    await taskBy(org, 'Grace', {
      title: '=cmd|’x’!A1',
      note: 'Two\nlines, "quoted"',
      goalId,
      assigneeId: org.id.Linus,
    })
    await taskBy(org, 'Grace', { title: 'Plain', dueOn: '2026-03-06', estimateDays: 0.25 })
    const csv = await org.as('Grace', work => exportTasks(work, ALL))
    expect(await bring(org, 'Grace', csv)).toEqual({
      dryRun: false,
      rows: 2,
      created: 0,
      kept: 2,
      problems: [],
    })
  })

  it('another organisation makes the same tasks of it', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await taskBy(org, 'Grace', {
      title: 'Buy rope',
      note: 'Two\nlines',
      assigneeId: org.id.Linus,
      estimateDays: 0.25,
    })
    const csv = await org.as('Grace', work => exportTasks(work, ALL))
    expect(await bring(other, 'Grace', csv)).toMatchObject({ created: 1 })
    const [task] = (await all(other)).entries
    expect(task).toMatchObject({ title: 'Buy rope', assignee: { id: other.id.Linus }, estimateDays: 0.25 })
    const again = await other.as('Grace', work => exportTasks(work, ALL))
    const withoutIds = (text: string) => text.replace(/[0-9a-f-]{36}/g, 'id')
    expect(withoutIds(again)).toBe(withoutIds(csv))
  })

  it('the export holds only what a person may see', async () => {
    const org = await organisation()
    await taskBy(org, 'Margaret', { title: 'Hire a pilot', assigneeId: org.id.Alan })
    const csv = await org.as('Linus', work => exportTasks(work, ALL))
    expect(csv).not.toContain('Hire a pilot')
    expect(csv.trim().split('\n')).toHaveLength(1)
  })
})
