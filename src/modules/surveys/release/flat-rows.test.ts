import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FlatSpace, residue, SMALL_PRIMES, SpentRows } from './flat-rows.ts'
import { RowSpace, without } from './modular.ts'

const WIDTH = 7
const [P] = SMALL_PRIMES
const rows = fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: WIDTH, maxLength: WIDTH }), {
  minLength: 1,
  maxLength: 14,
})

function flat(given: readonly number[][], first: readonly number[] = []): FlatSpace {
  const space = new FlatSpace(WIDTH, P, first)
  for (const row of given) space.add(Float64Array.from(row, each => residue(each, P)))
  return space
}

function plain(given: readonly number[][]): RowSpace {
  const space = new RowSpace(P)
  for (const row of given) space.add(Float64Array.from(row, each => residue(each, P)))
  return space
}

function rankOf({ cells, count }: ReturnType<FlatSpace['rows']>, ...more: readonly Float64Array[]): number {
  const space = new RowSpace(P)
  for (let row = 0; row < count; row++) space.add(cells.slice(row * WIDTH, (row + 1) * WIDTH))
  for (const row of more) space.add(row)
  return space.rank
}

describe('flat rows', () => {
  it.each([
    ['a small one', 5, 5],
    ['the prime', P, 0],
    ['a negative one', -3, P - 3],
    ['the largest sum that is kept', 120 * (P - 1) ** 2 + P - 1, 119],
  ])('the residue of %s is exact', (_, value, expected) => {
    expect(residue(value, P)).toBe(expected)
  })

  it('span what the same rows span one by one, whatever places come first', () => {
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.integer({ min: 0, max: WIDTH - 1 })), (given, first) => {
        const expected = plain(given)
        const space = flat(given, first)
        expect(space.rank).toBe(expected.rank)
        expect(rankOf(space.rows(), ...expected.rows)).toBe(expected.rank)
      }),
    )
  })

  it('spend a row for a place as rows one by one do', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: 0, max: WIDTH - 1 }), { maxLength: 5 }),
        (given, places) => {
          let expected: readonly Float64Array[] = plain(given).rows
          const spent = new SpentRows(flat(given).rows(), WIDTH, P)
          for (const place of places) {
            const left = without(expected, place, P)
            expect(spent.has(place)).toBe(left !== null)
            expect(spent.spend(place)).toBe(left !== null)
            expected = left ?? expected
          }
          expect(spent.rows().count).toBe(expected.length)
          expect(rankOf(spent.rows(), ...expected)).toBe(expected.length)
        },
      ),
    )
  })

  it('tell apart the part that is 0 in the first places, which spending them leaves too', () => {
    fc.assert(
      fc.property(
        rows,
        fc.uniqueArray(fc.integer({ min: 0, max: WIDTH - 1 }), { maxLength: 3 }),
        (given, first) => {
          let expected: readonly Float64Array[] | null = plain(given).rows
          for (const place of first) expected = expected && without(expected, place, P)
          const beside = flat(given, first).besideFirst()
          expect(beside === null).toBe(expected === null)
          if (beside !== null && expected !== null) expect(rankOf(beside, ...expected)).toBe(beside.count)
          expect(beside?.count).toBe(expected?.length)
        },
      ),
    )
  })

  it('forget what was added since, and nothing of it shows in rows added afterwards', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, tried, after) => {
        const space = flat(base)
        const { rank } = space
        const add = (each: number[]) => space.add(Float64Array.from(each, value => residue(value, P)))
        tried.forEach(add)
        space.cutTo(rank)
        after.forEach(add)
        const expected = plain([...base, ...after])
        expect(space.rank).toBe(expected.rank)
        expect(rankOf(space.rows(), ...expected.rows)).toBe(expected.rank)
      }),
    )
  })
})
