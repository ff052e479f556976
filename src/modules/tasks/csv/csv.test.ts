import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { COLUMNS, columnOf } from './layout.ts'
import { type Directory, readRow } from './read-row.ts'
import { MOST_ROWS, readTable, type TableRow } from './read-table.ts'
import { csvText } from './write-table.ts'

const directory: Directory = {
  person: words => ({ 'linus@harbour.example': 'linus', 'Linus Torres': 'linus' })[words] ?? null,
  goal: words => ({ 'goal-1': 'goal-1', 'Two more pilots': 'goal-1' })[words] ?? null,
}
const row = (cells: TableRow['cells']) =>
  readRow({ row: 2, cells: { Title: 'Check the ropes', ...cells } }, directory)

describe('the columns of a file', () => {
  it.each([
    ['Title', 'Title'],
    [' title ', 'Title'],
    ['TASK', 'Title'],
    ['Due date', 'Due'],
    ['Assigned to', 'Assignee'],
    ['status', 'State'],
    ['Colour', null],
    ['', null],
  ])('“%s” means %s', (header, column) => {
    expect(columnOf(header)).toBe(column)
  })
})

describe('reading a table', () => {
  it('numbers rows as a spreadsheet does and leaves out empty ones', () => {
    const { rows } = readTable('Title,Due\nOne thing,\n,\n"Two\nlines",2026-03-02\n')
    expect(rows).toEqual([
      { row: 2, cells: { Title: 'One thing', Due: '' } },
      { row: 4, cells: { Title: 'Two\nlines', Due: '2026-03-02' } },
    ])
  })

  it.each([
    ['semicolons', 'Title;Due\nRope, long;2026-03-02'],
    ['tabs', 'Title\tDue\nRope, long\t2026-03-02'],
    ['a byte order mark', '\uFEFFTitle,Due\n"Rope, long",2026-03-02'],
    ['Windows line ends', 'Title,Due\r\n"Rope, long",2026-03-02\r\n'],
    ['columns we do not know', 'Colour,Title,Due\nred,"Rope, long",2026-03-02'],
  ])('understands %s', (_case, text) => {
    expect(readTable(text).rows[0]?.cells).toEqual({ Title: 'Rope, long', Due: '2026-03-02' })
  })

  it('says that the titles are missing, also for an empty file', () => {
    for (const text of ['', 'Due\n2026-03-02'])
      expect(readTable(text).problems).toMatchObject([{ row: 1, column: 'Title', code: 'column_missing' }])
  })

  it.each(['Title\n"never closed', 'Title\n"a"b'])('refuses quotes gone wrong: %j', text => {
    expect(thrown(() => readTable(text)).code).toBe('malformed')
  })

  it('refuses more rows than one import takes', () => {
    expect(thrown(() => readTable(`Title\n${'abc\n'.repeat(MOST_ROWS + 1)}`)).code).toBe('too_large')
  })
})

describe('reading a row', () => {
  it('needs only a title', () => {
    expect(row({})).toMatchObject({
      problems: [],
      wish: { title: 'Check the ropes', state: 'todo', dueOn: null },
    })
  })

  it.each([
    [{ 'Assignee email': 'linus@harbour.example' }, { assigneeId: 'linus' }],
    [{ Assignee: 'Linus Torres' }, { assigneeId: 'linus' }],
    [{ Goal: 'Two more pilots' }, { goalId: 'goal-1' }],
    [{ 'Goal id': 'goal-1', Goal: 'renamed since' }, { goalId: 'goal-1' }],
    [{ Due: '2026-03-31' }, { dueOn: '2026-03-31' }],
    [{ 'Estimate days': '2,5' }, { estimateDays: 2.5 }],
    [{ Critical: 'yes' }, { critical: true }],
    [{ Critical: 'no' }, { critical: false }],
    [{ State: 'In progress' }, { state: 'doing' }],
    [{ State: 'To do' }, { state: 'todo' }],
    [{ State: 'Completed' }, { state: 'done' }],
    [{ 'Comes back': 'Every 2 weeks' }, { recurrence: { every: 'week', count: 2 } }],
    [{ 'Waits for': 'A-1, b-2;c-3  d-4' }, { waitsFor: ['a-1', 'b-2', 'c-3', 'd-4'] }],
  ])('%j is %j', (cells, wish) => {
    expect(row(cells)).toMatchObject({ problems: [], wish })
  })

  it.each([
    [{ Title: 'ab' }, 'Title', 'title'],
    [{ Title: 'two\nlines' }, 'Title', 'title'],
    [{ Note: 'x'.repeat(10_001) }, 'Note', 'note'],
    [{ Assignee: 'Nobody' }, 'Assignee', 'unknown'],
    [{ Goal: 'No such goal' }, 'Goal', 'unknown'],
    [{ Due: '31.03.2026' }, 'Due', 'date'],
    [{ Due: '2026-02-30' }, 'Due', 'date'],
    [{ 'Estimate days': 'two' }, 'Estimate days', 'number'],
    [{ State: 'waiting' }, 'State', 'state'],
    [{ Reason: 'x'.repeat(281) }, 'Reason', 'reason'],
    [{ 'Comes back': 'sometimes' }, 'Comes back', 'rhythm'],
  ])('%j is a problem of the column', (cells, column, code) => {
    expect(row(cells).problems).toMatchObject([{ row: 2, column, code }])
  })
})

describe('writing and reading back', () => {
  it('a cell that a spreadsheet would run as a formula is marked, and comes back without the mark', () => {
    const text = csvText([['Title'], ['=HYPERLINK("http://x")'], ['-1 rope'], ['@home']])
    expect(text).not.toMatch(/(^|,|\n)"?[=@-]/)
    expect(readTable(text).rows.map(({ cells }) => cells.Title)).toEqual([
      '=HYPERLINK("http://x")',
      '-1 rope',
      '@home',
    ])
  })

  it('any text comes back as it was, but for white space around it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), titles => {
        const wanted = titles.map(title => `t${title}`.normalize('NFC').trim())
        const text = csvText([['Title', 'Note'], ...wanted.map(title => [title, 'n'])])
        expect(readTable(text).rows.map(({ cells }) => cells.Title)).toEqual(wanted)
      }),
    )
  })

  it('every column of the export is understood by the import', () => {
    expect(COLUMNS.map(columnOf)).toEqual([...COLUMNS])
  })
})
