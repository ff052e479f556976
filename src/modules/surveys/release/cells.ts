import { type Row, RowSpace, scaleToOne, subtract } from './modular.ts'

/** People who are in exactly the same groups; nothing released can tell them apart. */
export interface Cells {
  /** The people of each cell, by number. */
  readonly people: readonly (readonly number[])[]
  /** Whether each group (row) holds each cell, 1 or 0. */
  readonly rows: readonly Row[]
}

/** The cells of some groups, each given as 1 or 0 for every person. People in no group are in no cell. */
export function cellsOf(groups: readonly ArrayLike<number>[], persons: number): Cells {
  let cellOf = new Int32Array(persons)
  let count = 1
  for (const group of groups) {
    const split = new Map<number, number>()
    cellOf = cellOf.map((cell, person) => {
      const key = 2 * cell + ((group[person] as number) > 0 ? 1 : 0)
      const known = split.get(key) ?? split.size
      split.set(key, known)
      return known
    })
    count = split.size
  }
  const people: number[][] = Array.from({ length: count }, () => [])
  for (const [person, cell] of cellOf.entries()) people[cell]?.push(person)
  const held = people.filter(([first = -1]) => groups.some(group => (group[first] as number) > 0))
  return {
    people: held,
    rows: groups.map(group =>
      Float64Array.from(held, ([first = -1]) => ((group[first] as number) > 0 ? 1 : 0)),
    ),
  }
}

/**
 * One vector per cell, modulo p, such that a combination of cells can be computed from the groups just when the same
 * combination of … is dependent: the columns of a basis of all vectors that every group sums to 0 (the null space of the rows).
 */
export function nullVectors({ rows, people }: Cells, p: number): Row[] {
  const reduced = reducedRows(rows, p)
  const pivots = new Set(reduced.map(({ pivot }) => pivot))
  const free = people.flatMap((_, cell) => (pivots.has(cell) ? [] : [cell]))
  const vectors = people.map(() => new Float64Array(free.length))
  for (const [t, cell] of free.entries()) (vectors[cell] as Row)[t] = 1
  for (const { row, pivot } of reduced) {
    const vector = vectors[pivot] as Row
    for (const [t, cell] of free.entries()) vector[t] = (p - (row[cell] as number)) % p
  }
  return vectors
}

/** Reduced echelon form: each pivot 1, and 0 in every other row. */
function reducedRows(rows: readonly Row[], p: number): { row: Row; pivot: number }[] {
  const space = new RowSpace(p)
  for (const row of rows) space.add(row)
  const reduced: { row: Row; pivot: number }[] = []
  for (const given of space.rows.toReversed()) {
    const row = given.slice()
    for (const { row: other, pivot } of reduced) subtract(row, other, row[pivot] as number, p)
    const pivot = row.findIndex(each => each !== 0)
    scaleToOne(row, pivot, p)
    for (const other of reduced) subtract(other.row, row, other.row[pivot] as number, p)
    reduced.push({ row, pivot })
  }
  return reduced
}
