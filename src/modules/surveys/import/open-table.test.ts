import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvText } from '#kernel/csv-text.ts'
import { rejected } from '#test/thrown.ts'
import { openTable } from './open-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'open-table-'))

/** The rows of a file that holds these bytes. */
async function rowsOf(bytes: string | Uint8Array) {
  const path = join(folder, 'table.csv')
  writeFileSync(path, bytes)
  const rows: { line: number; cells: readonly string[] }[] = []
  for await (const row of openTable(path)) rows.push(row)
  return rows
}
const cellsOf = async (bytes: string | Uint8Array) => (await rowsOf(bytes)).map(({ cells }) => cells)

describe('a table that is opened', () => {
  it.each<[string, string | Uint8Array, string[][]]>([
    ['is empty', '', []],
    ['has one cell', 'a', [['a']]],
    [
      'has lines as on Windows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'begins with a byte order mark',
      '\ufeffa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'has blanks around its cells',
      ' a , b \n1 ,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['has empty lines', 'a\n\n1\n\n', [['a'], ['1']]],
    ['has rows of different lengths', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['has commas, quotes and lines in cells', 'a\n"1, ""2""\n3"', [['a'], ['1, "2"\n3']]],
    [
      'is packed',
      gzipSync('a,b\n1,2'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['is packed in two parts', Buffer.concat([gzipSync('a\n'), gzipSync('1\n')]), [['a'], ['1']]],
    [
      'is in other letters',
      'Größe,שלום\n🌊,é',
      [
        ['Größe', 'שלום'],
        ['🌊', 'é'],
      ],
    ],
  ])('%s', async (_, bytes, rows) => {
    expect(await cellsOf(bytes)).toEqual(rows)
  })

  it('says of each row on which line it stands, also behind empty ones', async () => {
    expect((await rowsOf('a\n\n1\n2')).map(({ line }) => line)).toEqual([1, 3, 4])
  })

  it.each<[string, string | Uint8Array]>([
    ['has a quote that is not closed', 'a\n"1'],
    ['has a quote within a cell', 'a\n1"2'],
    ['has words behind a quote', 'a\n"1"2'],
    ['is packed and cut off', gzipSync('a,b\n1,2\n'.repeat(500)).subarray(0, -12)],
    ['is packed and damaged', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255, 255)],
  ])('is refused in words when it %s', async (_, bytes) => {
    const error = await rejected(rowsOf(bytes))
    expect([error.code, error.items[0]?.code]).toEqual(['malformed', 'unreadable'])
    expect(error.items[0]?.fix).toContain('CSV in UTF-8')
  })
})

test('what this program writes as a table it reads again, cell by cell', async () => {
  const cell = fc.oneof(
    fc.lorem({ maxCount: 3 }),
    fc.constantFrom('a"b', 'x,y', 'one\ntwo', 'a;b', '🎉', '7'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), async rows => {
      expect(await cellsOf(csvText(rows))).toEqual(rows)
    }),
    { numRuns: 25 },
  )
})
