import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { type Column, rowsAsTable } from './rows-as-table.ts'

/** The rows as the database sees them, in the order in which they were sent. */
async function seen<Row>(rows: readonly Row[], columns: Record<string, Column<Row>>) {
  const database = await workerDatabase()
  return await database.outside(async db => {
    const { rows: found } = await sql<
      Record<string, unknown>
    >`select t.* from ${rowsAsTable(rows, columns)}`.execute(db)
    return found
  })
}

/** One column of values, seen by the database. */
async function column<Value>(type: Column<Value>[0], values: readonly Value[]): Promise<unknown[]> {
  const found = await seen(
    values.map((value, at) => ({ at, value })),
    { at: ['int2', row => row.at], value: [type, row => row.value] as Column<{ value: Value }> },
  )
  return found.map(row => row['value'])
}

test.each<[Column<unknown>[0], unknown[]]>([
  ['text', ['', 'Ada', null, 'São 🌊 "quoted" {a,b} \\', ' \n', 'x'.repeat(40_000)]],
  ['uuid', [newId(), null, 'ffffffff-ffff-ffff-ffff-ffffffffffff', '00000000-0000-0000-0000-000000000000']],
  ['date', ['2026-03-02', '2026-03-02', null, '1999-12-31', '2000-02-29', '0001-01-01', '9999-12-31']],
  ['int2', [0, 5, null, -32_768, 32_767]],
  ['float8', [0.1, null, -1.5, 1e300]],
  ['bool', [true, null, false]],
  ['jsonb', [{ snake_case: [1, null, 'ü'] }, null, 'text', 0, false, []]],
])('values of type %s arrive as they were, nothing as nothing', async (type, values) => {
  expect(await column(type, values)).toEqual(values)
})

test('bytes arrive as they were, nothing as nothing', async () => {
  const values = [Uint8Array.of(0, 255, 1), null, Uint8Array.of(), new Uint8Array(40_000).fill(7)]
  const found = (await column('bytea', values)) as (Uint8Array | null)[]
  expect(found.map(value => value && Uint8Array.from(value))).toEqual(values)
})

test('rows keep their columns together, in order, whatever is missing in between', async () => {
  const rows = [
    { id: 1, name: 'Ada' },
    { id: 2, name: undefined, lastDay: '2026-03-31' },
    { id: 3, name: 'Grace' },
    { id: 4 },
  ]
  const found = await seen<(typeof rows)[number]>(rows, {
    id: ['int2', row => row.id],
    name: ['text', row => row.name],
    last_day: ['date', row => row.lastDay],
    never: ['uuid', () => null],
  })
  expect(found).toEqual([
    { id: 1, name: 'Ada', lastDay: null, never: null },
    { id: 2, name: null, lastDay: '2026-03-31', never: null },
    { id: 3, name: 'Grace', lastDay: null, never: null },
    { id: 4, name: null, lastDay: null, never: null },
  ])
})

test('ten thousand rows arrive', async () => {
  const rows = Array.from({ length: 10_000 }, () => ({ id: newId(), name: 'Ünal' }))
  const found = await seen(rows, { id: ['uuid', row => row.id], name: ['text', row => row.name] })
  expect(found).toEqual(rows)
})

describe('before anything is sent, refuses', () => {
  test.each<[string, Column<string>[0], string]>([
    ['a UUID that is too short', 'uuid', '0198f2f0'],
    ['a UUID with another letter in it', 'uuid', '0198f2f0-0000-7000-8000-00000000000g'],
    ['a UUID with a letter of another alphabet', 'uuid', '0198f2f0-0000-7000-8000-00000000000д'],
    ['a date that does not exist', 'date', '2026-02-30'],
    ['a date with words', 'date', 'tomorrow'],
  ])('%s', async (_, type, value) => {
    await expect(column(type, [value])).rejects.toThrow(`${value} is not a`)
  })
})
