import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { THRESHOLDS, thresholdsWith } from '../thresholds/thresholds.ts'
import { expectedRange, isOutside, rangesOf } from './expected-range.ts'

const calm = { lead: 0, manage: 0 }

describe('the expected range of leading', () => {
  it.each([
    [2, { low: 0.2, high: 0.4 }],
    [3, { low: 0.3, high: 0.5 }],
    [4, { low: 0.45, high: 0.65 }],
    [5, { low: 0.6, high: 0.8 }],
  ])('is that of the level: %s', (level, range) => {
    expect(expectedRange([level], false, calm)).toEqual(range)
  })

  it('expects nothing of a contributor, unless they own work that others share in', () => {
    expect(expectedRange([1], false, calm)).toBeNull()
    expect(expectedRange([1], true, calm)).toEqual(rangesOf()[2])
  })

  it('is the mean of one’s own and the covered one while acting', () => {
    expect(expectedRange([2, 4], false, calm)).toEqual({ low: 0.33, high: 0.53 })
  })

  it('rises with situations that ask to lead, falls with those that ask to manage, by fifteen points at most', () => {
    expect(expectedRange([3], false, { lead: 1, manage: 0 })).toEqual({ low: 0.35, high: 0.55 })
    expect(expectedRange([3], false, { lead: 0, manage: 2 })).toEqual({ low: 0.2, high: 0.4 })
    expect(expectedRange([3], false, { lead: 9, manage: 1 })).toEqual({ low: 0.45, high: 0.65 })
    expect(expectedRange([3], false, { lead: 2, manage: 2 })).toEqual({ low: 0.3, high: 0.5 })
  })

  it('follows the organisation’s own ranges, and stays between nothing and everything', () => {
    expect(expectedRange([2], false, { lead: 0, manage: 5 }, { 2: { low: 0.1, high: 0.2 } })).toEqual({
      low: 0,
      high: 0.05,
    })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
        fc.nat(9),
        fc.nat(9),
        (levels, lead, manage) => {
          const range = expectedRange(levels, true, { lead, manage })
          if (range === null) return levels.length === 0
          return range.low >= 0 && range.high <= 1 && range.low < range.high
        },
      ),
    )
  })

  it('has a lower end below the upper one, whatever an organisation chooses within the bounds', () => {
    for (const level of [2, 3, 4, 5] as const) {
      const [low, high] = [`balance.${level}.low`, `balance.${level}.high`] as const
      const narrow = rangesOf(thresholdsWith({ [low]: 1000, [high]: -1000 }))[level]
      expect(narrow).toEqual({ low: THRESHOLDS[low].high / 100, high: THRESHOLDS[high].low / 100 })
      expect(narrow?.low).toBeLessThan(narrow?.high ?? 0)
    }
  })

  it('is left only when what can be told and what is expected do not meet', () => {
    expect(isOutside({ low: 0.19, high: 0.56 }, { low: 0.2, high: 0.4 })).toBe(false)
    expect(isOutside({ low: 0.4, high: 0.56 }, { low: 0.2, high: 0.4 })).toBe(false)
    expect(isOutside({ low: 0.41, high: 0.56 }, { low: 0.2, high: 0.4 })).toBe(true)
    expect(isOutside({ low: 0, high: 0.19 }, { low: 0.2, high: 0.4 })).toBe(true)
  })
})
