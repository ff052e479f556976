import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, fQuantile, regularBeta, studentQuantile } from './beta.ts'
import { brierScore } from './brier-score.ts'
import { newcombe, wilson } from './interval.ts'
import { completeRows, correlations, covariances } from './moments.ts'
import { normalQuantile, normalTwoSided } from './normal.ts'

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const shape = fc.double({ min: 0.5, max: 60, noNaN: true })

describe('quantiles', () => {
  test('of a beta variable undo its distribution', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        expect(regularBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })

  test('of a beta variable are mirrored with its sides', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        expect(betaQuantile(p, a, b)).toBeCloseTo(1 - betaQuantile(1 - p, b, a), 9)
      }),
    )
  })

  test('of F are turned over with its degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), shape, shape, (p, a, b) => {
        expect(fQuantile(p, a, b) * fQuantile(1 - p, b, a)).toBeCloseTo(1, 6)
      }),
    )
  })

  test('of Student’s t reach further than normal ones, and no less far with fewer degrees', () => {
    const high = fc.double({ min: 0.6, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(high, fc.integer({ min: 1, max: 50 }), (p, freedom) => {
        const t = studentQuantile(p, freedom)
        expect(t).toBeGreaterThan(normalQuantile(p))
        expect(t).toBeGreaterThan(studentQuantile(p, freedom + 1))
        expect(studentQuantile(1 - p, freedom)).toBeCloseTo(-t, 8)
      }),
    )
  })

  test('of the normal distribution undo its two tails', () => {
    fc.assert(
      fc.property(chance, p => {
        expect(normalTwoSided(normalQuantile(1 - p / 2))).toBeCloseTo(p, 12)
      }),
    )
  })
})

describe('intervals', () => {
  const counted = fc
    .integer({ min: 1, max: 300 })
    .chain(n => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))

  test('of a share are mirrored when those who did not are counted', () => {
    fc.assert(
      fc.property(counted, ({ n, count }) => {
        const [of, rest] = [wilson({ n, count }, 0.95), wilson({ n, count: n - count }, 0.95)]
        expect(of?.low).toBeCloseTo(1 - (rest?.high ?? 0), 12)
      }),
    )
  })

  test('of a difference are turned over when before and after change places', () => {
    fc.assert(
      fc.property(counted, counted, (before, after) => {
        const [there, back] = [newcombe(before, after, 0.95), newcombe(after, before, 0.95)]
        expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 12)
        expect(there?.low ?? 0).toBeGreaterThanOrEqual(-1)
      }),
    )
  })
})

describe('moments', () => {
  const number = fc.integer({ min: -50, max: 50 })
  const people = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 30 })
  const columns = (rows: readonly (readonly [number, number])[]) => [
    rows.map(([x]) => x),
    rows.map(([, y]) => y),
  ]

  test('no correlation leaves −1…1, and stretching or shifting a column changes none but its sign', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(-3, 2), number, (rows, by, shift) => {
        const all = completeRows(columns(rows))
        const of = correlations(covariances(columns(rows), all))
        fc.pre(of !== null)
        const moved = columns(rows.map(([x, y]) => [by * x + shift, y] as const))
        const then = correlations(covariances(moved, all))
        expect(Math.abs(of?.[0]?.[1] ?? 2)).toBeLessThanOrEqual(1 + 1e-12)
        expect(then?.[0]?.[1]).toBeCloseTo(Math.sign(by) * (of?.[0]?.[1] ?? 2), 9)
      }),
    )
  })
})

test('no forecast is rewarded for saying other than what comes as often as it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), (came, said) => {
      const score = (p: number) =>
        brierScore(Array.from({ length: 10 }, (_, at) => ({ p, outcome: at < came ? 1 : 0 }))) ?? 2
      expect(score(said / 10)).toBeGreaterThanOrEqual(score(came / 10) - 1e-12)
      expect(score(said / 10) - score(came / 10)).toBeCloseTo((said / 10 - came / 10) ** 2, 12)
    }),
  )
})
