import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonRows } from './common-rows.ts'
import { type FlatRows, FlatSpace, SMALL_PRIMES } from './flat-rows.ts'
import { RowSpace } from './modular.ts'

const [P] = SMALL_PRIMES
const WIDTH = 5

function spaceOf(rows: readonly (readonly number[])[]): FlatSpace {
  const space = new FlatSpace(WIDTH, P)
  for (const row of rows) space.add(Float64Array.from(row, each => (each < 0 ? P + each : each)))
  return space
}

const rowsOf = ({ cells, count }: FlatRows) =>
  Array.from({ length: count }, (_, row) => [...cells.subarray(row * WIDTH, (row + 1) * WIDTH)])

function rankOf(...lists: readonly FlatRows[]): number {
  const space = new RowSpace(P)
  for (const row of lists.flatMap(rowsOf)) space.add(Float64Array.from(row))
  return space.rank
}

const common = (rows: readonly number[][], others: readonly number[][]) =>
  rowsOf(commonRows(spaceOf(rows).rows(), spaceOf(others), WIDTH, P))

describe('rows in common', () => {
  it.each<[string, number[][], number[][], number[][]]>([
    ['with nothing are none', [[1, 0, 0, 0, 0]], [], []],
    ['of nothing are none', [], [[1, 0, 0, 0, 0]], []],
    ['of two lines are none', [[1, 0, 0, 0, 0]], [[0, 1, 0, 0, 0]], []],
    [
      'of a line in a plane are the line',
      [[1, 1, 0, 0, 0]],
      [
        [1, 0, 0, 0, 0],
        [0, 1, 0, 0, 0],
      ],
      [[1, 1, 0, 0, 0]],
    ],
    [
      'of two planes are a line that neither tells by a row',
      [
        [1, 0, 1, 0, 0],
        [0, 1, 0, 0, 0],
      ],
      [
        [1, 1, 0, 0, 0],
        [0, 0, 1, 0, 0],
      ],
      [[1, 1, 1, 0, 0]],
    ],
  ])('%s', (_, rows, others, expected) => {
    const found = common(rows, others)
    const asRows = (list: readonly number[][]) => spaceOf(list).rows()
    expect(found.length).toBe(expected.length)
    expect(rankOf(asRows(found), asRows(expected))).toBe(expected.length)
  })

  it('lie in both, and are as many as both have dimensions more than together', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: WIDTH, maxLength: WIDTH }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(rows, rows, (given, others) => {
        const [own, other] = [spaceOf(given).rows(), spaceOf(others).rows()]
        const found = commonRows(own, spaceOf(others), WIDTH, P)
        expect(found.count).toBe(own.count + other.count - rankOf(own, other))
        expect(rankOf(found)).toBe(found.count)
        expect(rankOf(own, found)).toBe(own.count)
        expect(rankOf(other, found)).toBe(other.count)
      }),
      { numRuns: 300 },
    )
  })
})
