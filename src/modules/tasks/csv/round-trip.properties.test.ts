import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { Body, Title } from '#kernel/text.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { listTasks } from '../list/list-tasks.ts'
import { readTask } from '../read-task.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { exportTasks } from './export-tasks.ts'
import { importTasks } from './import-tasks.ts'
import { type Directory, readRow } from './read-row.ts'
import { readTable } from './read-table.ts'
import { csvText } from './write-table.ts'

const ALL = { mine: false, unassigned: false, critical: false, state: 'any' } as const
const nobody: Directory = { person: () => null, goal: () => null }

/** What a spreadsheet, a delimiter or a quote could trip over, at the start, in the middle and at the end. */
const HOSTILE = [
  '=1+1',
  '+4',
  '-1',
  '@me',
  "'",
  "''=x",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r\n',
  '\n',
  '\u00a0',
  '\ufeff',
  'é',
  '🌊',
  'x',
]
const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map(parts => parts.join(''))
/** Texts as the contract lets them in: NFC here, because files are read so. */
const allowed = (schema: typeof Title | typeof Body) =>
  hostile.map(text => schema.safeParse(text.normalize('NFC')).data ?? 'Plain text')

/** The cells of one row that went out as a file and was read again. */
function backFrom(title: string, note: string) {
  const [row] = readTable(
    csvText([
      ['Title', 'Note'],
      [title, note],
    ]),
  ).rows
  return readRow(row ?? { row: 0, cells: {} }, nobody)
}

describe('a row that goes out as a file and comes in again', () => {
  it('keeps any title and note, however a spreadsheet might read them', () => {
    fc.assert(
      fc.property(allowed(Title), allowed(Body), (title, note) => {
        const { wish, problems } = backFrom(title, note)
        expect([wish.title, wish.note, problems]).toEqual([title, note, []])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a formula', '=SUM(A1:A9)'],
    ['a quote before a formula', "'=SUM(A1)"],
    ['two quotes before a formula', "''=SUM(A1)"],
    ['a quote before a word', "'tis the season"],
    ['a negative number', '-40 degrees'],
    ['a separator of every kind', 'a,b;c d'],
    ['quotes inside', 'the "old" pier'],
    ['a quote at the end', 'pier "old"'],
  ])('keeps %s', (_case, title) => {
    expect(backFrom(title, '').wish.title).toBe(title)
  })

  it('starts no cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(hostile, text => {
        const written = csvText([[text]]).slice(1)
        expect(written).not.toMatch(/^"?[=+\-@\t]/)
      }),
    )
  })
})

const TEXTS = {
  title: '-2 ropes, "long"; =SUM(A1)',
  note: '=cmd|x!A1\n\n"Two", lines;\tand a tab\n- a list',
} as const

/** Tasks in every state, with every column filled and every column empty. */
async function harbour(): Promise<Organisation> {
  const org = await organisation()
  const goalId = await goalIn(org, { title: '+1 berth, "soon"' })
  const { Linus } = org.id
  const make = (title: string, over: Parameters<typeof taskBy>[2] = {}) =>
    taskBy(org, 'Grace', { title, assigneeId: Linus, ...over })
  await make(TEXTS.title, {
    note: TEXTS.note,
    goalId,
    dueOn: '2026-06-30',
    estimateDays: 0.25,
    critical: true,
  })
  const rope = await make('To do and nothing else', { assigneeId: null })
  const recurrence = { every: 'working_day', count: 5 } as const
  await make('Waits and comes back', { goalId, dueOn: '2026-03-06', recurrence, dependsOn: [rope.id] })
  for (const to of ['doing', 'blocked', 'done', 'dropped'] as const) {
    const { id } = await make(`A task that is ${to}`, { estimateDays: 20, dueOn: addDays('2026-03-02', 1) })
    const reason = to === 'blocked' || to === 'dropped' ? { reason: '=No, "rope"' } : {}
    await org.as('Grace', work => moveTask(work, id, { rev: 1, to, endSeries: false, ...reason }))
  }
  return org
}

/** Every task as somebody reads it, without what another organisation has of its own. */
async function pages(org: Organisation) {
  return await org.as('Grace', async work => {
    const { entries } = await listTasks(work, { ...ALL, sort: 'title', limit: 100 })
    const read = []
    for (const { id } of entries) {
      const { goal, assignee, dependsOn, recurrence, ...page } = await readTask(work, id)
      const { title, note, dueOn, estimateDays, critical, state, blockedBy, dropReason } = page
      read.push({
        waitsFor: dependsOn.map(other => other.title),
        recurrence: recurrence && { every: recurrence.every, count: recurrence.count },
        title,
        note,
        dueOn,
        estimateDays,
        critical,
        state,
        blockedBy,
        dropReason,
        goal: goal?.title,
        assignee: assignee?.name,
      })
    }
    return read
  })
}

describe('tasks of an organisation as a file', () => {
  it('make the same tasks in another organisation: texts, dates, states and reasons', async () => {
    const [org, other] = [await harbour(), await organisation()]
    await goalIn(other, { title: '+1 berth, "soon"' })
    const csv = await org.as('Grace', work => exportTasks(work, ALL))
    const titlesOnly = csv.replace('Goal id', 'Foreign id')
    const report = await other.as('Grace', work => importTasks(work, { csv: titlesOnly, dryRun: false }))
    expect(report).toMatchObject({ created: 7, kept: 0, problems: [] })
    expect(await pages(other)).toEqual(await pages(org))
  })

  it('are kept as they are when their own file comes in again, also twice, and nothing is told', async () => {
    const org = await harbour()
    const before = await pages(org)
    const told = await org.eventsOfType('task.created')
    for (let i = 0; i < 2; i++) {
      const csv = await org.as('Grace', work => exportTasks(work, ALL))
      const report = await org.as('Grace', work => importTasks(work, { csv, dryRun: false }))
      expect(report).toMatchObject({ created: 0, kept: 7 })
    }
    expect(await pages(org)).toEqual(before)
    expect(await org.eventsOfType('task.created')).toBe(told)
  })

  it('a dry run tells what an import would, and saves nothing', async () => {
    const [org, other] = [await harbour(), await organisation()]
    const csv = (await org.as('Grace', work => exportTasks(work, ALL))).replace(',doing,', ',dawdling,')
    const report = await other.as('Grace', work => importTasks(work, { csv, dryRun: true }))
    expect(report.dryRun).toBe(true)
    expect(report.problems.map(({ column, code }) => `${column} ${code}`).toSorted()).toEqual([
      'Comes back recurrence_needs_goal',
      'Goal id unknown',
      'Goal id unknown',
      'State state',
    ])
    expect(await pages(other)).toEqual([])
  })
})
