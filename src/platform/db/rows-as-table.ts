import { type RawBuilder, sql } from 'kysely'
import { dateOfDayNumber, dayNumber, type LocalDate } from '#kernel/local-date.ts'

/** A column: its type, and what a row holds there. `null` and `undefined` are both null in the database. */
export type Column<Row> =
  | readonly ['uuid' | 'text' | 'date', (row: Row) => string | null | undefined]
  | readonly ['int2' | 'float8', (row: Row) => number | null | undefined]
  | readonly ['bool', (row: Row) => boolean | null | undefined]
  | readonly ['bytea', (row: Row) => Uint8Array | null | undefined]
  | readonly ['jsonb', (row: Row) => unknown]

/**
 * Rows as a table `t` with these columns, for `insert … select … from` or `update … from`: one array for each column, in
 * the binary form of the database, which it reads several times as fast as the same rows in JSON. The first column must
 * have a value in each row.
 */
export function rowsAsTable<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, Column<Row>>>,
): RawBuilder<unknown> {
  const arrays = Object.values(columns).map(column => {
    const array = sql.raw(`::${column[0]}[]`)
    return sql`${columnAsArray(rows, column)}${array}`
  })
  const names = Object.keys(columns).map(name => `"${name}"`)
  return sql`unnest(${sql.join(arrays)}) as t(${sql.raw(names.join())})`
}

/** The array of a column as PostgreSQL sends and receives it (array_recv): dimensions, type of the elements, elements. */
function columnAsArray<Row>(rows: readonly Row[], [type, held]: Column<Row>): Buffer {
  const elements = new Elements(rows.length)
  const add = WRITERS[type]
  let isUsed = false
  for (const row of rows) {
    const value = held(row)
    if (value === null || value === undefined) elements.addNull()
    else {
      add(elements, value)
      isUsed = true
    }
  }
  // unnest fills shorter arrays up with nulls, so that a column nobody uses costs nothing.
  return isUsed ? elements.asArray(OID[type]) : Elements.none(OID[type])
}

const WRITERS: Readonly<Record<Type, (to: Elements, value: unknown) => void>> = {
  uuid: (to, value) => to.addUuid(String(value)),
  text: (to, value) => to.addText(String(value)),
  date: (to, value) => to.addDate(String(value)),
  int2: (to, value) => to.addShort(Number(value)),
  float8: (to, value) => to.addDouble(Number(value)),
  bool: (to, value) => to.addBoolean(value === true),
  bytea: (to, value) => to.addBytes(value as Uint8Array),
  jsonb: (to, value) => to.addJson(JSON.stringify(value)),
}

type Type = Column<never>[0]

/** Object ids of the types (pg_type.dat), which are the same in every PostgreSQL. */
const OID = {
  uuid: 2950,
  text: 25,
  date: 1082,
  int2: 21,
  float8: 701,
  bool: 16,
  bytea: 17,
  jsonb: 3802,
} as const

const HEAD = 20
const TEXT_MOST = 3 // bytes of UTF-8 for each unit of UTF-16
const DAYS_TO_2000 = dayNumber('2000-01-01')

/** A buffer that grows: each element with its length before it. */
class Elements {
  readonly #count: number
  #bytes: Buffer
  #at = HEAD
  #hasNull = false
  /** The date before: most rows of a set have few different ones. */
  #date = { text: '2000-01-01', days: 0 }

  constructor(count: number) {
    this.#count = count
    this.#bytes = Buffer.allocUnsafe(HEAD + count * 20)
  }

  static none(oid: number): Buffer {
    const empty = Buffer.alloc(12)
    empty.writeInt32BE(oid, 8)
    return empty
  }

  asArray(oid: number): Buffer {
    const head = [1, this.#hasNull ? 1 : 0, oid, this.#count, 1]
    head.forEach((value, index) => {
      this.#bytes.writeInt32BE(value, index * 4)
    })
    return this.#bytes.subarray(0, this.#at)
  }

  addNull(): void {
    this.#begin(0, -1)
    this.#hasNull = true
  }

  addBoolean(value: boolean): void {
    this.#begin(1)
    this.#bytes[this.#at++] = value ? 1 : 0
  }

  addShort(value: number): void {
    this.#begin(2)
    this.#at = this.#bytes.writeInt16BE(value, this.#at)
  }

  addDouble(value: number): void {
    this.#begin(8)
    this.#at = this.#bytes.writeDoubleBE(value, this.#at)
  }

  addDate(value: LocalDate): void {
    if (value !== this.#date.text) {
      const days = dayNumber(value)
      if (Number.isNaN(days) || dateOfDayNumber(days) !== value) throw new Error(`${value} is not a date.`)
      this.#date = { text: value, days: days - DAYS_TO_2000 }
    }
    this.#begin(4)
    this.#at = this.#bytes.writeInt32BE(this.#date.days, this.#at)
  }

  addUuid(value: string): void {
    if (value.length !== 36) throw new Error(`${value} is not a UUID.`)
    this.#begin(16)
    const bytes = this.#bytes
    let to = this.#at
    for (let at = 0; at < 36; at += 2) {
      if (at === 8 || at === 13 || at === 18 || at === 23) at += 1
      const byte = digit(value.charCodeAt(at)) * 16 + digit(value.charCodeAt(at + 1))
      if (byte > 0xff) throw new Error(`${value} is not a UUID.`)
      bytes[to++] = byte
    }
    this.#at = to
  }

  addBytes(value: Uint8Array): void {
    this.#begin(value.length)
    this.#bytes.set(value, this.#at)
    this.#at += value.length
  }

  addText(value: string): void {
    this.#addUtf8(value, 0)
  }

  /** jsonb_recv: the version, which is 1, and the text. */
  addJson(value: string): void {
    this.#addUtf8(value, 1)
  }

  #addUtf8(value: string, version: 0 | 1): void {
    this.#reserve(5 + value.length * TEXT_MOST)
    const from = this.#at + 4
    this.#bytes[from] = 1
    const length = version + this.#bytes.write(value, from + version)
    this.#at = this.#bytes.writeInt32BE(length, this.#at) + length
  }

  #begin(size: number, length = size): void {
    this.#reserve(4 + size)
    this.#at = this.#bytes.writeInt32BE(length, this.#at)
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(this.#bytes.length * 2 + size)
    this.#bytes.copy(grown, 0, 0, this.#at)
    this.#bytes = grown
  }
}

/** The value of a hexadecimal digit; more than any two digits together for anything else. */
function digit(code: number): number {
  return DIGITS[code] ?? NO_DIGIT
}

const NO_DIGIT = 0x100
const DIGITS = Int16Array.from({ length: 128 }, (_, code) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase())
  return value === -1 ? NO_DIGIT : value
})
