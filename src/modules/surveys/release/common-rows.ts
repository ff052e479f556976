import { type FlatRows, FlatSpace } from './flat-rows.ts'

/**
 * The part of some independent rows that lies in a space too: every combination of them of which the space leaves nothing. Each row
 * stands beside what the space leaves of it; where elimination has nothing left in front, a combination stands behind.
 */
export function commonRows({ cells, count }: FlatRows, space: FlatSpace, width: number, p: number): FlatRows {
  const both = new FlatSpace(2 * width, p)
  const pair = new Float64Array(2 * width)
  for (let row = 0; row < count; row++) {
    pair.set(space.restOf(cells, row * width))
    pair.set(cells.subarray(row * width, (row + 1) * width), width)
    both.add(pair)
  }
  return behind(both.rows(), width)
}

/** The second half of the rows that have nothing in the first. */
function behind({ cells, count }: FlatRows, width: number): FlatRows {
  const found: Float64Array[] = []
  for (let row = 0; row < count; row++) {
    const start = row * 2 * width
    if (cells.subarray(start, start + width).every(each => each === 0))
      found.push(cells.subarray(start + width, start + 2 * width))
  }
  const rows = new Float64Array(found.length * width)
  for (const [at, row] of found.entries()) rows.set(row, at * width)
  return { cells: rows, count: found.length }
}
