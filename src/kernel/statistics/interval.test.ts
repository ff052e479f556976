import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveSize, intervalOfMean, newcombe, wilson, wilsonOfShare } from './interval.ts'

const counted = fc
  .integer({ min: 1, max: 400 })
  .chain(n => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))
const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99)

describe('Wilson’s interval', () => {
  it.each([
    [7, 10, 0.95, 0.39677815, 0.89220873],
    [6, 16, 0.8, 0.23846779, 0.53480535],
    [13, 19, 0.8, 0.53762324, 0.80148503],
    [0, 20, 0.95, 0, 0.16112516],
    [20, 20, 0.95, 0.83887484, 1],
  ])('of %d in %d at %d is the published one', (count, n, at, low, high) => {
    const found = wilson({ count, n }, at)
    expect(found?.low).toBeCloseTo(low, 7)
    expect(found?.high).toBeCloseTo(high, 7)
  })

  it('holds the share, stays within 0–1 and narrows with a census', () => {
    fc.assert(
      fc.property(counted, level, fc.integer({ min: 0, max: 300 }), ({ count, n }, at, silent) => {
        const sample = wilson({ count, n }, at) ?? { low: 2, high: -1 }
        const census = wilson({ count, n, population: n + silent }, at) ?? { low: 2, high: -1 }
        for (const { low, high } of [sample, census]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(count / n)
          expect(high).toBeGreaterThanOrEqual(count / n)
          expect(high).toBeLessThanOrEqual(1)
        }
        if (n > 1) expect(census.high - census.low).toBeLessThan(sample.high - sample.low)
      }),
    )
  })

  it('shrinks about threefold when nine in ten answered', () => {
    const wide = wilson({ count: 450, n: 900 }, 0.95) ?? { low: 0, high: 0 }
    const narrow = wilson({ count: 450, n: 900, population: 1000 }, 0.95) ?? { low: 0, high: 0 }
    expect((wide.high - wide.low) / (narrow.high - narrow.low)).toBeCloseTo(3.16, 1)
  })

  it('leaves no doubt where everybody answered, and says nothing where nobody did', () => {
    expect(wilson({ count: 3, n: 8, population: 8 }, 0.95)).toEqual({ low: 0.375, high: 0.375 })
    expect(wilson({ count: 0, n: 0 }, 0.95)).toBeNull()
    expect(wilson({ count: 0, n: 0, population: 5 }, 0.95)).toBeNull()
  })

  it('refuses more than all', () => {
    expect(() => wilson({ count: 6, n: 5 }, 0.95)).toThrow(RangeError)
    expect(() => wilson({ count: Number.NaN, n: 5 }, 0.95)).toThrow(RangeError)
    expect(() => effectiveSize(9, 8)).toThrow(RangeError)
  })

  it('of a weighted share is that of the same share of so many equal answers', () => {
    expect(wilsonOfShare(0.7, 10, 0.95)).toEqual(wilson({ count: 7, n: 10 }, 0.95))
  })
})

describe('Newcombe’s interval of a difference', () => {
  it('is that of his own example, 56 of 70 less 48 of 80', () => {
    const found = newcombe({ count: 48, n: 80 }, { count: 56, n: 70 }, 0.95)
    expect(found?.low).toBeCloseTo(0.05243147, 8)
    expect(found?.high).toBeCloseTo(0.33387265, 8)
  })

  it('holds the difference and turns round when the groups change places', () => {
    fc.assert(
      fc.property(counted, counted, level, (a, b, at) => {
        const there = newcombe(a, b, at) ?? { low: 2, high: -2 }
        const back = newcombe(b, a, at) ?? { low: 2, high: -2 }
        const difference = b.count / b.n - a.count / a.n
        expect(there.low).toBeLessThanOrEqual(difference + 1e-12)
        expect(there.high).toBeGreaterThanOrEqual(difference - 1e-12)
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  it('says nothing about an empty group', () => {
    expect(newcombe({ count: 0, n: 0 }, { count: 1, n: 2 }, 0.95)).toBeNull()
    expect(newcombe({ count: 1, n: 2 }, { count: 0, n: 0 }, 0.95)).toBeNull()
  })
})

describe('the interval of a mean', () => {
  it('is 1.96 standard errors to each side, less with a census, nothing with everybody', () => {
    const mean = { mean: 62, variance: 400, n: 100 }
    expect(intervalOfMean(mean, 0.95)?.low).toBeCloseTo(62 - 3.919928, 6)
    expect(intervalOfMean(mean, 0.95, 101)?.low).toBeCloseTo(62 - 0.3919928, 6)
    expect(intervalOfMean(mean, 0.95, 100)).toEqual({ low: 62, high: 62 })
  })

  it('is not claimed for one value', () => {
    expect(intervalOfMean({ mean: 62, variance: 0, n: 1 }, 0.95)).toBeNull()
  })
})
