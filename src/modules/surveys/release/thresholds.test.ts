import { describe, expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS, isTooSmallForAnonymity, planThreshold, thresholdProblems } from './thresholds.ts'

describe('thresholds', () => {
  it('five people are left when one of six reads along', () => {
    expect(planThreshold(DEFAULT_THRESHOLDS)).toBe(6)
  })

  it.each([
    ['the usual ones', {}, 0],
    ['stricter ones', { scores: 8, comments: 15, raters: 6, colluding: 2 }, 0],
    ['scores of four', { scores: 4 }, 1],
    ['comments easier to read than scores', { scores: 12 }, 1],
    ['three raters', { raters: 3 }, 1],
    ['half a person', { scores: 5.5, comments: 10.5, colluding: 0.5 }, 3],
    ['fewer than nobody colluding', { colluding: -1 }, 1],
    ['no number at all', { scores: Number.NaN }, 2],
  ])('%s have as many problems as they should', (_, change, count) => {
    expect(thresholdProblems({ ...DEFAULT_THRESHOLDS, ...change })).toHaveLength(count)
  })

  it('eleven invited cannot be promised anonymity, twelve can', () => {
    expect([7, 11, 12].map(invited => isTooSmallForAnonymity(invited, DEFAULT_THRESHOLDS))).toEqual([
      true,
      true,
      false,
    ])
  })
})
