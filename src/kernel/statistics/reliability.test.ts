import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import { completeRows, correlations, covariances } from './moments.ts'
import { cronbachAlpha, omegaTotal, oneFactorLoadings, reliabilityOf } from './reliability.ts'

const none = Number.NaN
const loading = fc.double({ min: 0.15, max: 0.95, noNaN: true })

/** Correlations that one factor with these loadings explains without rest. */
function ofOneFactor(loadings: readonly number[]): number[][] {
  return loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)))
}

describe('reliability', () => {
  it('finds the loadings that made the correlations', () => {
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 10 }), loadings => {
        const found = oneFactorLoadings(ofOneFactor(loadings))
        for (const [i, each] of loadings.entries()) expect(found[i]).toBeCloseTo(each, 5)
      }),
      { numRuns: 60 },
    )
  })

  it('equally good questions have alpha and omega alike, k·r/(1 + (k−1)·r)', () => {
    const table = ofOneFactor([0.7, 0.7, 0.7, 0.7])
    expect(cronbachAlpha(table)).toBeCloseTo((4 * 0.49) / (1 + 3 * 0.49), 12)
    expect(omegaTotal(oneFactorLoadings(table))).toBeCloseTo((4 * 0.49) / (1 + 3 * 0.49), 10)
  })

  it('alpha is at most omega when one factor explains everything', () => {
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 10 }), loadings => {
        expect(cronbachAlpha(ofOneFactor(loadings))).toBeLessThanOrEqual(omegaTotal(loadings) + 1e-12)
      }),
    )
  })

  it('one question turned the wrong way shows as a negative loading', () => {
    const found = oneFactorLoadings(ofOneFactor([0.8, 0.7, -0.6, 0.7]))
    expect(found[2]).toBeCloseTo(-0.6, 6)
  })

  it('leaves out whoever skipped a question, and says how many it read', () => {
    const chance = seeded(5)
    const people = Array.from({ length: 40 }, () => chance.normal(0, 1))
    const questions = [0, 1, 2].map(() => people.map(mood => mood + chance.normal(0, 0.5)))
    const whole = reliabilityOf(questions)
    const gappy = reliabilityOf(questions.map(column => [...column, none, 4].map(x => x)))
    expect(whole?.n).toBe(40)
    expect(whole?.isLow).toBe(false)
    const second = reliabilityOf(questions.map((column, q) => [...column, q === 1 ? none : 400]))
    expect(second).toEqual(whole)
    expect(gappy?.n).toBe(41)
  })

  it('questions that have nothing in common are called low', () => {
    const chance = seeded(8)
    const noise = [0, 1, 2, 3].map(() => Array.from({ length: 200 }, () => chance.normal(0, 1)))
    expect(reliabilityOf(noise)?.isLow).toBe(true)
  })

  it('is not shown for two questions, for a handful of people, or for a question all answer alike', () => {
    const varied = Array.from({ length: 30 }, (_, i) => (i % 5) + 1)
    const same = varied.map(() => 4)
    expect(reliabilityOf([varied, varied])).toBeNull()
    expect(reliabilityOf([varied, varied, varied].map(column => column.slice(0, 5)))).toBeNull()
    expect(reliabilityOf([varied, varied, same])).toBeNull()
  })
})

describe('moments', () => {
  it('complete rows are those without any gap', () => {
    expect([
      ...completeRows([
        [1, none, 3, 4],
        [1, 2, none, 4],
      ]),
    ]).toEqual([0, 3])
    expect([...completeRows([])]).toEqual([])
  })

  it('a covariance with itself is the variance, and shifting everybody changes nothing', () => {
    const x = [2, 4, 4, 4, 5, 5, 7, 9]
    const rows = completeRows([x])
    expect(covariances([x], rows)[0]?.[0]).toBeCloseTo(32 / 7, 12)
    const moved = x.map(each => each + 1e9)
    expect(covariances([x, moved], rows)[1]?.[0]).toBeCloseTo(32 / 7, 6)
  })

  it('what does not vary has no correlation', () => {
    expect(
      correlations([
        [0, 0],
        [0, 1],
      ]),
    ).toBeNull()
    expect(
      correlations([
        [4, 2],
        [2, 4],
      ]),
    ).toEqual([
      [1, 0.5],
      [0.5, 1],
    ])
  })
})
