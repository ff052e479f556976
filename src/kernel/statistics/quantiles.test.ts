import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile, theilSenSlopes } from './quantiles.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const numbers = fc.array(number, { minLength: 1, maxLength: 40 })

describe('quantiles', () => {
  it.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.75, 3.25],
    [[7], 0.9, 7],
    [[1, 9], 0, 1],
    [[1, 9], 1, 9],
  ])('the quantile of %j at %d is %d, as R type 7 says', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it('the quantile of nothing is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('quantiles rise with p and stay within the values', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const low = quantile(values, Math.min(a, b))
          const high = quantile(values, Math.max(a, b))
          expect(low).toBeLessThanOrEqual(high + 1e-6)
          expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6)
          expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-6)
        },
      ),
    )
  })

  it('half of the values are on each side of the median', () => {
    fc.assert(
      fc.property(numbers, values => {
        const middle = median(values)
        const below = values.filter(v => v < middle).length
        const above = values.filter(v => v > middle).length
        expect(below).toBeLessThanOrEqual(values.length / 2)
        expect(above).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  it('the slopes of a straight line are its slope', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 3, max: 20 }), (slope, n) => {
        const xs = Array.from({ length: n }, (_, i) => i * 7)
        const quartiles = theilSenSlopes(
          xs,
          xs.map(x => slope * x + 3),
        )
        expect(quartiles?.q25).toBeCloseTo(slope, 9)
        expect(quartiles?.q75).toBeCloseTo(slope, 9)
      }),
    )
  })

  it('one wild value does not move the Theil–Sen slope of a long line', () => {
    const xs = Array.from({ length: 21 }, (_, i) => i)
    const ys = xs.map(x => (x === 10 ? 1e9 : 2 * x))
    expect(theilSenSlopes(xs, ys)?.q50).toBe(2)
  })

  it('its quartiles are the quantiles of all slopes between two points', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -50, max: 50 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 14 }), points => {
        const all = points.flatMap(([x, y], i) =>
          points.slice(i + 1).flatMap(([u, v]) => (u === x ? [] : [(v - y) / (u - x)])),
        )
        const found = theilSenSlopes(
          points.map(([x]) => x),
          points.map(([, y]) => y),
        )
        if (all.length === 0) {
          expect(found).toBeNull()
          return
        }
        expect(found?.q25 ?? Number.NaN).toBeCloseTo(quantile(all, 0.25), 9)
        expect(found?.q50 ?? Number.NaN).toBeCloseTo(quantile(all, 0.5), 9)
        expect(found?.q75 ?? Number.NaN).toBeCloseTo(quantile(all, 0.75), 9)
      }),
    )
  })

  it('points on one day have no slope', () => {
    expect(theilSenSlopes([3, 3], [1, 2])).toBeNull()
    expect(theilSenSlopes([], [])).toBeNull()
  })
})
