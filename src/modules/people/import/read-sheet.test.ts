import { describe, expect, test } from 'vitest'
import { rejected } from '#test/thrown.ts'
import { packArchive } from './open-archive.ts'
import { csvFile, xlsxFile, zipFile } from './people-file.factory.ts'
import { readPeopleFile } from './read-sheet.ts'

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf16be = (text: string) => Uint8Array.from(Buffer.from(utf16(text)).swap16())
const macRoman = Uint8Array.from([
  ...Buffer.from('Name,Email\rRen'),
  0x8e,
  ...Buffer.from(' M'),
  0x9f,
  ...Buffer.from('ller,r@x.test\r'),
])
const TABLE = 'Name,Email\r\nRené Müller,r@x.test\r\n'

describe('a CSV file', () => {
  test.each([
    ['UTF-8', csvFile('Name,Email', 'René Müller,r@x.test'), []],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TABLE}`), []],
    ['UTF-16 little-endian', utf16(TABLE), []],
    ['UTF-16 big-endian', utf16be(TABLE), []],
    ['Windows-1252', latin1(TABLE), ['encoding_guessed']],
    ['old Excel for Mac', macRoman, ['encoding_guessed', 'excel_for_mac']],
  ])('in %s gives the same names', async (_, bytes, warnings) => {
    const sheet = await readPeopleFile(bytes)
    expect(sheet.header).toEqual(['Name', 'Email'])
    expect(sheet.rows).toEqual([{ row: 2, cells: ['René Müller', 'r@x.test'] }])
    expect(sheet.problems.map(problem => problem.code)).toEqual(warnings)
  })

  test.each([
    ['commas', 'Name,Email\n"Lovelace, Ada",a@x.test'],
    ['semicolons', 'Name;Email\n"Lovelace, Ada";a@x.test'],
    ['tabs', 'Name\tEmail\n"Lovelace, Ada"\ta@x.test'],
    ['spaces around quotes', 'Name , Email\n "Lovelace, Ada" , a@x.test'],
  ])('separated by %s is understood', async (_, text) => {
    const sheet = await readPeopleFile(csvFile(text))
    expect(sheet.rows[0]?.cells).toEqual(['Lovelace, Ada', 'a@x.test'])
  })

  test('separated by tabs keeps empty cells in their columns', async () => {
    const sheet = await readPeopleFile(csvFile('Name\tEmail\tTeam', 'Ada\t\tPilots', '\ta@x.test\t'))
    expect(sheet.rows.map(row => row.cells)).toEqual([
      ['Ada', '', 'Pilots'],
      ['', 'a@x.test', ''],
    ])
  })

  test('with the sep line that Excel writes counts rows as Excel does', async () => {
    const sheet = await readPeopleFile(csvFile('sep=;', 'Name;Email', 'Ada, L;a@x.test'))
    expect(sheet.rows).toEqual([{ row: 3, cells: ['Ada, L', 'a@x.test'] }])
  })

  test('may have empty rows, which keep their numbers', async () => {
    const sheet = await readPeopleFile(csvFile('', 'Name,Email', '', 'Ada,a@x.test', ',', 'Grace,g@x.test'))
    expect(sheet.rows.map(row => row.row)).toEqual([4, 6])
  })

  test.each([
    [
      'never closed',
      ['Name,Email', 'Ada,a@x.test', '"Grace,g@x.test', 'Linus,l@x.test'],
      'quote_unclosed',
      'line 3',
    ],
    [
      'never closed after good ones',
      ['Name,Email', '"A ""x""",a@x.test', 'B,"b@x.test'],
      'quote_unclosed',
      'line 3',
    ],
    ['inside a value', ['Name,Email', 'Ada "the" L,a@x.test'], 'quote_misplaced', 'line 2'],
    ['followed by text', ['Name,Email', '"Ada" L,a@x.test'], 'quote_misplaced', 'line 2'],
  ])('with a quotation mark %s names the line', async (_, lines, code, line) => {
    const error = await rejected(readPeopleFile(csvFile(...lines)))
    expect(error.status).toBe(400)
    expect(error.items[0]?.code).toBe(code)
    expect(error.items[0]?.message).toContain(line)
  })

  test.each([
    ['a bell', 'A\u0007da'],
    ['an escape', 'A\u001bda'],
    ['a right-to-left override', 'A\u202eda'],
    ['a C1 control', 'A\u0085da'],
  ])('with %s in a cell reports row and column', async (_, name) => {
    const sheet = await readPeopleFile(csvFile('Name,Email', `${name},a@x.test`))
    expect(sheet.problems).toMatchObject([
      { row: 2, field: 'Name', level: 'error', code: 'control_character' },
    ])
  })

  test('with more cells than headers reports the row', async () => {
    const sheet = await readPeopleFile(csvFile('Name,Email', 'Lovelace, Ada,a@x.test', 'Grace,g@x.test,,'))
    expect(sheet.problems).toMatchObject([{ row: 2, code: 'too_many_cells' }])
  })

  test('keeps what looks like a formula as text and takes off the mark that our export puts before it', async () => {
    const sheet = await readPeopleFile(csvFile('Name,Email', `=cmd(),"'=1+1"`, `'O,''-x`))
    expect(sheet.rows.map(row => row.cells)).toEqual([
      ['=cmd()', '=1+1'],
      ["'O", "'-x"],
    ])
  })

  test.each([
    ['nothing', csvFile(''), 'empty_file'],
    ['only a header', csvFile('Name,Email'), 'empty_file'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not_a_table'],
  ])('that is %s is refused with a clear error', async (_, bytes, code) => {
    expect((await rejected(readPeopleFile(bytes))).items[0]?.code).toBe(code)
  })

  test('of 100,000 rows is read, one row more is refused', async () => {
    const lines = Array.from({ length: 100_001 }, (_, i) => `P${i},p${i}@x.test`)
    expect((await readPeopleFile(csvFile('Name,Email', ...lines.slice(1)))).rows).toHaveLength(100_000)
    expect((await rejected(readPeopleFile(csvFile('Name,Email', ...lines)))).code).toBe('too_large')
  })

  test('above the byte limit is refused before it is read', async () => {
    expect((await rejected(readPeopleFile(new Uint8Array(33 * 1024 * 1024)))).code).toBe('too_large')
  })
})

describe('an Excel file', () => {
  test('gives dates as dates, numbers as written and yes for true', async () => {
    const rows = [
      ['Name', 'Employee Id', 'Start Date', 'Leads Team'],
      ['Ada', 1815, new Date('2020-02-29T00:00:00Z'), true],
    ]
    const sheet = await readPeopleFile(await xlsxFile(rows))
    expect(sheet.rows).toEqual([{ row: 2, cells: ['Ada', '1815', '2020-02-29', 'yes'] }])
  })

  test.each([
    [
      'that inflates to far more than it weighs',
      zipFile('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000)),
      'archive_refused',
    ],
    ['that contains another archive', zipFile('xl/inner.zip', Buffer.from('x')), 'archive_refused'],
    [
      'whose header lies about its size',
      zipFile('xl/workbook.xml', Buffer.alloc(60_000), 10),
      'workbook_unreadable',
    ],
    [
      'that is cut short',
      zipFile('xl/workbook.xml', Buffer.from('<a/>')).slice(0, 60),
      'workbook_unreadable',
    ],
    ['that is no workbook', zipFile('word/document.xml', Buffer.from('<a/>')), 'workbook_unreadable'],
    ['whose XML is broken', zipFile('xl/workbook.xml', Buffer.from('<workbook')), 'workbook_unreadable'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await rejected(readPeopleFile(bytes))).items[0]?.code).toBe(code)
  })

  test('with one cell at the far end of the grid is refused before it is laid out', async () => {
    const parts = new Map([
      ['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>')],
      [
        'xl/worksheets/sheet1.xml',
        Buffer.from(
          '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      ],
    ])
    expect((await rejected(readPeopleFile(packArchive(parts)))).items[0]?.code).toBe('archive_refused')
  })

  test('with too many parts is refused', async () => {
    const parts = new Map(
      Array.from({ length: 501 }, (_, i) => [`xl/${i}.xml`, Buffer.from('<a/>')] as const),
    )
    expect((await rejected(readPeopleFile(packArchive(parts)))).code).toBe('too_large')
  })
})
