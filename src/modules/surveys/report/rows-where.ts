import type { Columns } from './columns.ts'

/** A level of an attribute, by place and from 1. */
export interface Where {
  readonly attribute: number
  readonly level: number
}

/** The rows of a unit and everything below it that have all of these levels, in order. */
export function rowsWhere(columns: Columns, unit: number, levels: readonly Where[]): Uint32Array {
  const from = columns.starts[unit] ?? 0
  let rows = counted(from, columns.ends[unit] ?? 0)
  for (const { attribute, level } of levels)
    rows = having(columns.levels[attribute] ?? new Uint8Array(), level, rows)
  return rows
}

/** What stands in these rows of a column. */
export function bytesAt(column: Uint8Array, rows: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at++) bytes[at] = column[rows[at] as number] as number
  return bytes
}

function counted(from: number, to: number): Uint32Array {
  const rows = new Uint32Array(to - from)
  for (let at = 0; at < rows.length; at++) rows[at] = from + at
  return rows
}

function having(column: Uint8Array, level: number, rows: Uint32Array): Uint32Array {
  const found = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (column[row] === level) found[count++] = row
  }
  return found.subarray(0, count)
}
