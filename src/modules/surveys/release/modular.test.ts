import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseOf, PRIMES, RowSpace, subtract, times, without } from './modular.ts'

const p = PRIMES[0]
const residue = fc.integer({ min: 0, max: p - 1 })
const rows = fc.integer({ min: 1, max: 6 }).chain(width =>
  fc.array(
    fc
      .array(fc.constantFrom(0, 0, 1, p - 1), { minLength: width, maxLength: width })
      .map(row => Float64Array.from(row)),
    { minLength: 1, maxLength: 8 },
  ),
)

describe('arithmetic modulo a prime', () => {
  it.each(PRIMES)('%d is a prime under 2^26', prime => {
    expect(prime).toBeLessThan(2 ** 26)
    for (let divisor = 2; divisor * divisor <= prime; divisor++) expect(prime % divisor).not.toBe(0)
  })

  it('products are those of whole numbers without end', () => {
    fc.assert(
      fc.property(residue, residue, (a, b) => {
        expect(times(a, b, p)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)))
      }),
    )
    expect(times(p - 1, p - 1, p)).toBe(1)
  })

  it('a number times its inverse is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: p - 1 }), a => {
        expect(times(a, inverseOf(a, p), p)).toBe(1)
      }),
    )
  })

  it('taking a row away so often and p − that often more leaves it as it was', () => {
    fc.assert(
      fc.property(fc.array(residue, { minLength: 3, maxLength: 3 }), residue, (other, factor) => {
        const row = Float64Array.from([1, p - 1, 0])
        subtract(row, Float64Array.from(other), factor, p)
        subtract(row, Float64Array.from(other), (p - factor) % p, p)
        expect([...row]).toEqual([1, p - 1, 0])
      }),
    )
  })

  it('a space grows only by rows that are not in it', () => {
    fc.assert(
      fc.property(rows, given => {
        const space = new RowSpace(p)
        for (const row of given) {
          const before = space.rank
          expect(space.rank).toBe(before)
          expect(space.add(row)).toBe(space.rank === before + 1)
          expect(space.add(row)).toBe(false)
        }
      }),
    )
  })

  it('the part of a space that is 0 in one place has one dimension less, unless all of it is', () => {
    fc.assert(
      fc.property(rows, given => {
        const space = new RowSpace(p)
        for (const row of given) space.add(row)
        const left = without(space.rows, 0, p)
        if (left === null) {
          expect(space.rows.every(row => row[0] === 0)).toBe(true)
          return
        }
        const rest = new RowSpace(p)
        for (const row of left) expect(row[0] === 0 && rest.add(row) && !space.add(row)).toBe(true)
        expect(rest.rank).toBe(space.rank - 1)
      }),
    )
  })
})
