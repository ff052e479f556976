import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '#kernel/csv-text.ts'
import { thrown } from '#test/thrown.ts'
import { COLUMNS, columnOf } from './layout.ts'
import { readRow } from './read-row.ts'
import { MOST_ROWS, readSheet } from './read-sheet.ts'

/** A text as our forms accept it: trimmed, in normal form, without control characters but line breaks. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '|', 'é', '港'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .map(raw =>
    raw
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .normalize('NFC')
      .trim(),
  )

describe('a sheet', () => {
  it('is read back exactly as it was written, whatever people typed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), lines => {
        const filled = lines.filter(line => line.some(cell => cell !== ''))
        const { rows, problems } = readSheet(csvText([['Title', 'What', 'Why'], ...lines]))
        expect(problems).toEqual([])
        expect(rows.map(({ cell }) => [cell('Title'), cell('What'), cell('Why')])).toEqual(filled)
      }),
    )
  })

  it('never begins a cell with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(text, cell => {
        fc.pre(cell !== '')
        const written = csvText([[cell]])
          .slice(1)
          .replace(/^"/, '')
        expect(/^[=+@\t\r]/.test(written)).toBe(false)
        expect(/^-(?!\d+(\.\d+)?(\r\n|"))/.test(written)).toBe(false)
      }),
    )
  })

  it.each<[string, string, number]>([
    ['Windows line ends', 'Title\r\nBoats\r\nCrews\r\n', 2],
    ['a byte order mark', '\uFEFFTitle\nBoats', 1],
    ['no line end at the end', 'Title\nBoats', 1],
    ['blank lines between', 'Title\nBoats\n\n\nCrews\n', 2],
    ['rows of commas alone', 'Title,Why\n,\nBoats,\n', 1],
    ['rows that are too short', 'Title,Why\nBoats', 1],
    ['rows that are too long', 'Title\nBoats,extra', 1],
    ['a line break inside quotes', 'Title,Why\nBoats,"one\ntwo"', 1],
    ['a header alone', 'Title', 0],
  ])('is read with %s', (_, csv, count) => {
    const { rows, problems } = readSheet(csv)
    expect(problems).toEqual([])
    expect(rows).toHaveLength(count)
  })

  it('numbers rows as a spreadsheet shows them, blank ones counted', () => {
    expect(readSheet('Title,Why\nBoats,\n,\nCrews,').rows.map(row => row.row)).toEqual([2, 4])
  })

  it('takes as many rows as it says, and not one more', () => {
    expect(readSheet(`Title\n${'Boats\n'.repeat(MOST_ROWS)}`).rows).toHaveLength(MOST_ROWS)
    const error = thrown(() => readSheet(`Title\n${'Boats\n'.repeat(MOST_ROWS + 1)}`))
    expect(error).toMatchObject({ code: 'too_large', items: [{ code: 'too_many_rows' }] })
  })

  it.each(['Title\n"Boats', 'Title\nBo"ats"', 'Title,Why\n"Boats"x,y'])(
    'with quotes gone wrong is refused: %j',
    csv => {
      const error = thrown(() => readSheet(csv))
      expect(error).toMatchObject({
        code: 'malformed',
        status: 400,
        items: [{ field: 'csv', code: 'quote' }],
      })
      expect(error.items[0]?.message).toMatch(/near line \d+/)
    },
  )
})

describe('a header', () => {
  it.each(COLUMNS)('%s is its own name, in capitals too and with spaces around', column => {
    expect(columnOf(` ${column.toUpperCase()} `)).toBe(column)
  })

  it.each([
    ['Objective', 'Title'],
    ['Goal name', 'Title'],
    ['Aligned to', 'Parent'],
    ['Parent key', 'Parent'],
    ['Department', 'Team'],
    ['Deadline', 'Due date'],
    ['End date', 'Due date'],
    ['Baseline', 'Start'],
    ['Target value', 'Target'],
    ['Status', 'State'],
    ['Metric', 'Measure'],
    ['Owner name', 'Owner'],
    ['Description', 'What'],
    ['Purpose', 'Why'],
  ] as const)('%s means %s', (header, column) => {
    expect(columnOf(header)).toBe(column)
  })

  it('that means nothing here is not guessed', () => {
    for (const header of ['', 'Titel', 'constructor', '__proto__', 'toString'])
      expect(columnOf(header)).toBeNull()
  })
})

describe('a cell', () => {
  const read = (column: string, value: string) => {
    const { rows } = readSheet(
      csvText([
        ['Title', column],
        ['Boats', value],
      ]),
    )
    const [row] = rows
    if (row === undefined) throw new Error('The row was not read.')
    return readRow(row)
  }
  it.each<[string, string, string, unknown]>([
    ['Start', '0,5', 'start', 0.5],
    ['Start', '-12', 'start', -12],
    ['Start', '+3.25', 'start', 3.25],
    ['Start', '', 'start', null],
    ['Kind', 'Strategy', 'kind', 'strategy'],
    ['Kind', '', 'kind', 'goal'],
    ['Scope', 'TEAM', 'scope', 'team'],
    ['Measure', 'YesNo', 'measure', 'yesno'],
    ['Link', 'Enables', 'link', 'enables'],
    ['Due date', '2028-02-29', 'dueOn', '2028-02-29'],
    ['Cadence days', '14', 'cadenceDays', 14],
    ['Unit', '%', 'unit', '%'],
    ['Late reason', '', 'dueOverrideReason', null],
  ])('%s %j is read as %s %j', (column, value, field, expected) => {
    expect(read(column, value).read?.fields).toMatchObject({ [field]: expected })
  })

  it.each<[string, string]>([
    ['Start', '1e5'],
    ['Start', '1.000,5'],
    ['Start', 'NaN'],
    ['Target', '∞'],
    ['Low', '12 %'],
    ['Due date', '2026-02-30'],
    ['Due date', '02/03/2026'],
    ['Due date', '2027-02-29'],
    ['Kind', 'dream'],
    ['Scope', 'planet'],
    ['Link', 'helps'],
    ['State', 'won'],
    ['Measure', 'money'],
    ['Cadence days', '0'],
    ['Cadence days', '93'],
    ['Cadence days', '7.5'],
    ['What', 'bell\u0007'],
    ['Unit', 'x'.repeat(41)],
    ['Late reason', 'x'.repeat(281)],
    ['Success criteria', 'a|b|c|d|e|f'],
    ['Success criteria', 'x'.repeat(281)],
  ])('%s %j is refused, naming the column and the form it should have', (column, value) => {
    const { read: nothing, problems } = read(column, value)
    expect(nothing).toBeNull()
    expect(problems).toMatchObject([{ row: 2, column, code: 'form', fix: expect.stringMatching(/\.$/) }])
  })

  it('of success criteria holds one to five, by lines or bars', () => {
    expect(read('Success criteria', 'a | b|c').read?.criteria).toEqual(['a', 'b', 'c'])
    expect(read('Success criteria', 'a\nb').read?.criteria).toEqual(['a', 'b'])
    expect(read('Success criteria', '').read?.criteria).toEqual([])
  })

  it.each(['briefed', 'planned', 'consulting', 'closed', 'retired', ''])(
    'of a state that cannot be imported starts again as a draft: %j',
    state => {
      expect(read('State', state).read?.state).toBe('draft')
    },
  )
})
