import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShares, twoProportionTest } from './compare-shares.ts'
import { fisherExact } from './fisher-exact.ts'

const group = fc
  .integer({ min: 1, max: 60 })
  .chain(n => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))

/** Every table by binomial coefficients, in whole numbers without end. */
function fisherByCounting(a: { count: number; n: number }, b: { count: number; n: number }): number {
  const k = a.count + b.count
  const ways = (x: number) => choose(a.n, x) * choose(b.n, k - x)
  const seen = ways(a.count)
  let extreme = 0n
  for (let x = Math.max(0, k - b.n); x <= Math.min(a.n, k); x++) if (ways(x) <= seen) extreme += ways(x)
  return Number((extreme * 10n ** 15n) / choose(a.n + b.n, k)) / 1e15
}

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i)
  return ways
}

describe('Fisher’s exact test', () => {
  it.each([
    [48, 60, 26, 50, 0.002275414138991295],
    [3, 12, 1, 12, 0.5900621118012422],
    [12, 40, 4, 40, 0.048166683523190076],
    [1, 10, 11, 14, 0.0027594561852200836],
    [500, 1000, 560, 1000, 0.00819346102546032],
    [0, 5, 5, 5, 0.007936507936507938],
    [3, 4, 1, 4, 0.48571428571428565],
    [0, 5, 0, 7, 1],
  ])('of %d in %d beside %d in %d is R’s and SciPy’s', (a, m, b, n, expected) => {
    expect(fisherExact({ count: a, n: m }, { count: b, n })).toBeCloseTo(expected, 12)
  })

  it('is what counting all tables in whole numbers gives', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        expect(fisherExact(a, b)).toBeCloseTo(fisherByCounting(a, b), 9)
      }),
    )
  })

  it('does not lose its way among a million people', () => {
    const p = fisherExact({ count: 250_400, n: 500_000 }, { count: 249_600, n: 500_000 })
    expect(p).toBeGreaterThan(0.1)
    expect(p).toBeLessThan(0.12)
    expect(fisherExact({ count: 400_000, n: 500_000 }, { count: 100_000, n: 500_000 })).toBe(0)
  })

  it('refuses what is not a count', () => {
    expect(() => fisherExact({ count: 1.5, n: 3 }, { count: 1, n: 3 })).toThrow(RangeError)
    expect(() => fisherExact({ count: 4, n: 3 }, { count: 1, n: 3 })).toThrow(RangeError)
  })
})

describe('the two-proportion test', () => {
  it.each([
    [48, 60, 26, 50, 0.0018309739571830224],
    [500, 1000, 560, 1000, 0.007185458758132411],
    [12, 40, 4, 40, 0.025347318677468325],
  ])('of %d in %d beside %d in %d is the uncorrected chi-square of SciPy', (a, m, b, n, expected) => {
    expect(twoProportionTest({ count: a, n: m }, { count: b, n })).toBeCloseTo(expected, 12)
  })

  it('sees nothing where everybody agrees', () => {
    expect(twoProportionTest({ count: 5, n: 5 }, { count: 9, n: 9 })).toBe(1)
    expect(() => twoProportionTest({ count: 0, n: 0 }, { count: 1, n: 9 })).toThrow(RangeError)
  })
})

describe('a comparison', () => {
  it('shows the fall of a small team as real, and by which test', () => {
    const found = compareShares({ count: 14, n: 18 }, { count: 9, n: 19 }, 0.8)
    expect(found?.difference).toBeCloseTo(-0.304094, 6)
    expect(found?.interval.high).toBeCloseTo(-0.100004, 6)
    expect(found?.by).toBe('two-proportion z')
  })

  it('turns to Fisher where a count under five is expected', () => {
    expect(compareShares({ count: 3, n: 12 }, { count: 1, n: 12 }, 0.8)?.by).toBe('Fisher exact')
    expect(compareShares({ count: 11, n: 12 }, { count: 9, n: 12 }, 0.8)?.by).toBe('Fisher exact')
    expect(compareShares({ count: 5, n: 10 }, { count: 5, n: 10 }, 0.8)?.by).toBe('two-proportion z')
  })

  it('has nothing to compare with an empty group', () => {
    expect(compareShares({ count: 0, n: 0 }, { count: 1, n: 12 }, 0.8)).toBeNull()
  })
})
