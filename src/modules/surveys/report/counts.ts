import type { Columns } from './columns.ts'
import { bytesAt, rowsWhere } from './rows-where.ts'
import type { ShownGroup } from './shown.ts'

// Bytes of an answer run from 0 (none) to 11 (a 10 of 0–10, or the last of eleven points).
const WIDTH = 12

/** How many of a group gave each value of a byte. */
export interface Counts {
  /** Twelve counts, from 0 (none) to 11. */
  of(group: ShownGroup, at: number): Int32Array
}

// From so many units on, one pass over everybody is less work than one over the people of each.
const FEW = 64
const MOST_LEVELLED = 20_000

/**
 * Counts on demand, each kept: a unit by one pass over its people, many units by one over everybody, the levels of an attribute
 * all at once.
 */
export function countsOf(columns: Columns, parents: readonly number[]): Counts {
  const single = new Map<number, Map<number, Int32Array>>()
  const every = new Map<number, Int32Array>()
  const levels = new Map<string, Int32Array>()
  const ofUnit = (unit: number, at: number): Int32Array => {
    const all = every.get(at)
    if (all !== undefined) return slotOf(all, unit, columns.widths[at] ?? 1)
    const own = single.get(at) ?? new Map<number, Int32Array>()
    single.set(at, own)
    const found = own.get(unit)
    if (found !== undefined) return found
    if (own.size >= FEW) {
      every.set(at, countUnits(columns, parents, at))
      return ofUnit(unit, at)
    }
    const counts = countUnit(columns, unit, at)
    own.set(unit, counts)
    return counts
  }
  return {
    of: ({ unit, attribute, level }, at) => {
      if (attribute === null) return ofUnit(unit, at)
      const key = `${unit} ${attribute} ${at}`
      const counts = levels.get(key) ?? countLevels(columns, unit, attribute, at)
      // Kept from report to report; each is small, but there is one for every unit, attribute and question.
      if (levels.size >= MOST_LEVELLED) levels.clear()
      levels.set(key, counts)
      return slotOf(counts, level ?? 0, columns.widths[at] ?? 1)
    },
  }
}

/** The bytes of a group, one for each of its people; for what counts cannot tell. */
export function answersIn(columns: Columns, { unit, attribute, level }: ShownGroup, at: number): Uint8Array {
  const bytes = columns.answers[at] ?? new Uint8Array()
  if (attribute === null) return bytes.subarray(columns.starts[unit] ?? 0, columns.ends[unit] ?? 0)
  return bytesAt(bytes, rowsWhere(columns, unit, [{ attribute, level: level ?? 0 }]))
}

function countUnit(columns: Columns, unit: number, at: number): Int32Array {
  const bytes = columns.answers[at] ?? new Uint8Array()
  const counts = new Int32Array(WIDTH)
  for (let row = columns.starts[unit] ?? 0; row < (columns.ends[unit] ?? 0); row++)
    add(counts, bytes[row] as number, 1)
  return counts
}

/**
 * How many of each unit and everything below it gave each value of a byte, unit after unit, as many values as the column is wide. Own
 * people first, who lie side by side, then each unit is added to the one above: a unit comes before those below it.
 */
export function countUnits(
  { unitOf, answers, widths }: Columns,
  parents: readonly number[],
  at: number,
): Int32Array {
  const bytes = answers[at] ?? new Uint8Array()
  const width = widths[at] ?? 1
  const counts = new Int32Array(parents.length * width)
  for (let row = 0; row < bytes.length; row++) {
    const slot = (unitOf[row] as number) * width + (bytes[row] as number)
    counts[slot] = (counts[slot] as number) + 1
  }
  for (let unit = parents.length - 1; unit > 0; unit--) {
    const above = (parents[unit] as number) * width
    const own = unit * width
    for (let value = 0; value < width; value++)
      counts[above + value] = (counts[above + value] as number) + (counts[own + value] as number)
  }
  return counts
}

function countLevels(columns: Columns, unit: number, attribute: number, at: number): Int32Array {
  const levels = columns.levels[attribute] ?? new Uint8Array()
  const bytes = columns.answers[at] ?? new Uint8Array()
  const width = columns.widths[at] ?? 1
  const counts = new Int32Array(256 * width)
  let most = 0
  for (let row = columns.starts[unit] ?? 0; row < (columns.ends[unit] ?? 0); row++) {
    const level = levels[row] as number
    if (level > most) most = level
    add(counts, level * width + (bytes[row] as number), 1)
  }
  return counts.slice(0, (most + 1) * width)
}

function slotOf(counts: Int32Array, at: number, width: number): Int32Array {
  const slot = new Int32Array(WIDTH)
  const from = at * width
  for (let value = 0; value < Math.min(width, WIDTH); value++) slot[value] = counts[from + value] ?? 0
  return slot
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more
}
