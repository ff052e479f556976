import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { csvFile, xlsxFile } from './people-file.factory.ts'
import { readPeopleFile } from './read-sheet.ts'
import { FILE_LIMITS } from './sheet.ts'

const header = (columns: number) => [
  'Name',
  ...Array.from({ length: columns - 1 }, (_, at) => `Column ${at + 2}`),
]
const filled = (columns: number) => ['Ada', ...Array.from({ length: columns - 1 }, () => 'x')]
const { columns, cellCharacters } = FILE_LIMITS

describe.each([
  ['CSV', async (rows: string[][]) => csvFile(...rows.map(cells => cells.join(',')))],
  ['Excel', async (rows: string[][]) => await xlsxFile(rows)],
] as const)('a %s file', (_, fileOf) => {
  test('of 200 columns is read, one column more is refused', async () => {
    const sheet = await readPeopleFile(await fileOf([header(columns), filled(columns)]))
    expect([sheet.header.length, sheet.rows[0]?.cells.length, sheet.problems]).toEqual([columns, columns, []])
    const error = await rejected(readPeopleFile(await fileOf([header(columns + 1), filled(columns + 1)])))
    expect([error.code, error.items[0]?.message]).toEqual([
      'too_large',
      'This file has more than 200 columns.',
    ])
  })

  test.each([
    [cellCharacters, []],
    [cellCharacters + 1, [{ row: 3, field: 'Name', level: 'error', code: 'cell_too_long' }]],
  ])('with a cell of %i characters tells where it is, if it is too long', async (length, problems) => {
    const sheet = await readPeopleFile(
      await fileOf([
        ['Name', 'Email'],
        ['Ada', ''],
        ['x'.repeat(length), ''],
      ]),
    )
    expect(sheet.problems).toHaveLength(problems.length)
    expect(sheet.problems).toMatchObject(problems)
  })

  test('with a heading that is too long tells so on its row', async () => {
    const sheet = await readPeopleFile(
      await fileOf([
        ['Name', 'y'.repeat(cellCharacters + 1)],
        ['Ada', 'x'],
      ]),
    )
    expect(sheet.problems).toMatchObject([{ row: 1, level: 'error', code: 'cell_too_long' }])
  })
})

describe('over HTTP', () => {
  const refusals = [
    ['too many columns', csvFile(header(201).join(','), 'Ada'), 413, 'This file has more than 200 columns.'],
    [
      'too many rows',
      csvFile('Name', ...Array.from({ length: 100_001 }, () => 'Ada')),
      413,
      'This file has more than 100000 rows.',
    ],
    [
      'too many bytes',
      new Uint8Array(32 * 1024 * 1024 + 1).fill(0x41),
      413,
      'This file is larger than 32 MB.',
    ],
  ] as const

  test.each(refusals)('%s answer 413 in words, and no import is kept', async (_, bytes, status, message) => {
    const org = await organisation()
    const sent = { fileName: 'people.csv', mode: 'full', content: Buffer.from(bytes).toString('base64') }
    const answer = await org.http.post('/api/people/imports', sent, { as: 'Margaret' })
    expect([answer.status, answer.body.error.items[0].message]).toEqual([status, message])
    expect(answer.body.error.items[0].fix).not.toBe('')
    expect((await org.http.get('/api/people/imports', { as: 'Margaret' })).body).toEqual([])
  })

  test.each([
    ['an empty name of the file', { fileName: '' }, 'fileName'],
    ['a name of 256 characters', { fileName: 'x'.repeat(256) }, 'fileName'],
    ['a name on two lines', { fileName: 'people\n.csv' }, 'fileName'],
    ['no content', { content: '' }, 'content'],
    ['a mode that there is not', { mode: 'merge' }, 'mode'],
  ])('%s answers 400 and names the field', async (_, change, field) => {
    const org = await organisation()
    const sound = {
      fileName: 'people.csv',
      mode: 'full',
      content: Buffer.from('Name\nAda').toString('base64'),
    }
    const answer = await org.http.post('/api/people/imports', { ...sound, ...change }, { as: 'Margaret' })
    expect([answer.status, answer.body.error.items[0].field]).toEqual([400, field])
  })
})
