import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fQuantile, logGamma, regularBeta, studentQuantile } from './beta.ts'
import { normalQuantile, normalTwoSided, reachOf } from './normal.ts'

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const shape = fc.double({ min: 0.3, max: 80, noNaN: true })

/** As many digits as the reference gives, whatever the size of the number. */
function expectAlike(found: number, reference: number): void {
  expect(Math.abs(found - reference)).toBeLessThanOrEqual(1e-12 * Math.abs(reference))
}

describe('the normal distribution', () => {
  it.each([
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.1, -1.2815515655446004],
    [0.4, -0.2533471031357997],
    [0.6, 0.2533471031357997],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
  ])('is below its quantile with probability %d, as SciPy says', (p, expected) => {
    expectAlike(normalQuantile(p), expected)
  })

  it.each([
    [0.1, 0.920344325445942],
    [1, 0.31731050786291415],
    [-1.96, 0.04999579029644087],
    [3, 0.0026997960632601866],
    [4.5, 6.795346249460107e-6],
    [8, 1.244192114854348e-15],
  ])('lies further out than %d as seldom as SciPy says', (z, expected) => {
    expect(Math.abs(normalTwoSided(z) / expected - 1)).toBeLessThan(1e-10)
  })

  it('ends at infinity, and has no quantile outside 0–1', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(1.1)).toBeNaN()
  })

  it('reaches on each side just as far as leaves the rest of the level outside', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999, noNaN: true }), level => {
        expect(normalTwoSided(reachOf(level))).toBeCloseTo(1 - level, 10)
      }),
    )
    expect(() => reachOf(1)).toThrow(RangeError)
    expect(() => reachOf(Number.NaN)).toThrow(RangeError)
  })
})

describe('the beta, F and t distributions', () => {
  it.each([
    [2, 3, 0.4, 0.5248],
    [50, 0.5, 0.99, 0.3173043978741973],
    [0.5, 0.5, 0.1, 0.20483276469913345],
    [3, 3, 0, 0],
    [3, 3, 1, 1],
  ])('the beta variable of %d and %d is at most %d with SciPy’s probability', (a, b, x, expected) => {
    expect(regularBeta(x, a, b)).toBeCloseTo(expected, 12)
  })

  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [3, Math.LN2],
    [14.5, 23.86276584168909],
    [100, 359.1342053695754],
  ])('the logarithm of Γ(%d) is SciPy’s', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 11)
  })

  it.each([
    [fQuantile(0.975, 9, 50), 2.380820887294252],
    [fQuantile(0.95, 3.5, 20.25), 2.962467602996967],
    [studentQuantile(0.9, 4), 1.533206274058944],
    [studentQuantile(0.975, 30), 2.0422724563012378],
    [studentQuantile(0.2, 7), -0.8960296443137649],
  ])('a quantile is SciPy’s: %d', (found, expected) => {
    expect(found).toBeCloseTo(expected, 9)
  })

  it('quantiles rise with p', () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (p, q, a, b) => {
        expect(fQuantile(Math.min(p, q), a, b)).toBeLessThanOrEqual(fQuantile(Math.max(p, q), a, b))
      }),
      { numRuns: 40 },
    )
  })

  it('the beta function of one side is one less that of the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), shape, shape, (part, a, b) => {
        const x = part / 1024
        expect(regularBeta(x, a, b) + regularBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    )
  })
})
