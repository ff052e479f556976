import type { Seeded } from '../seeded.ts'
import type { Column, Square } from './moments.ts'

// As many draws' worth of variety as a bootstrap quantile needs; a draw then costs the same for 1,000 people and for a million.
const MOST_BLOCKS = 1000

/** Draws covariance tables of samples with replacement. */
export interface Resampler {
  draw(): Square
}

/**
 * The bootstrap (Efron 1979) of covariances. Up to 1,000 rows each draw picks rows. Beyond, rows are dealt by chance into 1,000
 * blocks of equal size (±1) and draws pick blocks: a mean over blocks varies as one over rows does, and only the sums
 * of each block are kept. Covariances are per drawn person (n in the denominator).
 */
export function blockedRows(columns: readonly Column[], rows: Uint32Array, chance: Seeded): Resampler {
  const order = shuffled(rows, chance)
  const count = Math.min(MOST_BLOCKS, order.length)
  const width = entriesOf(columns.length)
  const origin = columns.map(column => column[order[0] as number] as number)
  const blocks = new Float64Array(count * width)
  for (let at = 0; at < order.length; at++)
    addRow(blocks, (at % count) * width, columns, order[at] as number, origin)
  return { draw: () => covariancesOf(drawSums(blocks, count, width, chance), columns.length) }
}

/** A block keeps how many rows, the sum of each column, and the sum of each pair's products. */
function entriesOf(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2
}

/** Counted from the first row's values, so that sums of squares of large numbers lose no digits. */
function addRow(
  sums: Float64Array,
  offset: number,
  columns: readonly Column[],
  row: number,
  origin: readonly number[],
): void {
  const values = columns.map((column, i) => (column[row] as number) - (origin[i] as number))
  let at = offset
  const add = (value: number) => {
    sums[at] = (sums[at] as number) + value
    at++
  }
  add(1)
  for (const value of values) add(value)
  for (const [i, value] of values.entries()) for (let j = 0; j <= i; j++) add(value * (values[j] as number))
}

function drawSums(blocks: Float64Array, count: number, width: number, chance: Seeded): Float64Array {
  const sums = new Float64Array(width)
  for (let k = 0; k < count; k++) {
    const offset = chance.integer(0, count - 1) * width
    for (let i = 0; i < width; i++) sums[i] = (sums[i] as number) + (blocks[offset + i] as number)
  }
  return sums
}

function covariancesOf(sums: Float64Array, columns: number): Square {
  const n = sums[0] as number
  const table = Array.from({ length: columns }, () => new Array<number>(columns).fill(0))
  let at = 1 + columns
  for (const [i, row] of table.entries()) {
    for (let j = 0; j <= i; j++) {
      const value = (sums[at++] as number) / n - ((sums[1 + i] as number) * (sums[1 + j] as number)) / n / n
      row[j] = value
      const mirror = table[j] as number[]
      mirror[i] = value
    }
  }
  return table
}

function shuffled(rows: Uint32Array, chance: Seeded): Uint32Array {
  const order = Uint32Array.from(rows)
  for (let i = order.length - 1; i > 0; i--) {
    const j = chance.integer(0, i)
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
  return order
}
