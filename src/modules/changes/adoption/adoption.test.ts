import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import {
  expectedCurve,
  expectedShare,
  hasBecomeUsual,
  isSlipping,
  latestReading,
  type Measured,
  nextReadingOn,
} from './adoption.ts'

const TODAY = '2026-06-01'
const measure = (over: Partial<Measured> = {}): Measured => ({
  ...{ aspect: 'use', fromOn: '2026-03-01', toOn: '2026-05-01', target: 0.8, readings: [] },
  ...over,
})
/** Readings by days before today. */
const read = (...readings: readonly (readonly [number, number])[]) => ({
  readings: readings.map(([ago, share]) => ({ onDay: addDays(TODAY, -ago), share })),
})

describe('the expected curve', () => {
  it.each([
    ['before it begins', '2026-02-01', 0],
    ['on its first day', '2026-03-01', 0],
    ['after a quarter of the way: little', '2026-03-16', 0.12],
    ['half way: half of the target', '2026-03-31', 0.39],
    ['on its last day', '2026-05-01', 0.8],
    ['ever after', '2027-05-01', 0.8],
  ])('%s', (_, on, share) => {
    expect(expectedShare(measure(), on)).toBeCloseTo(share, 1)
  })

  test('never falls, and never leaves nothing and the target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 400 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (day, target) => {
          const on = addDays('2026-03-01', day)
          const share = expectedShare(measure({ target }), on)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(target + 1e-9)
          expect(expectedShare(measure({ target }), addDays(on, 1))).toBeGreaterThanOrEqual(share - 1e-9)
        },
      ),
    )
  })
})

test('the curve to draw begins with nothing, ends with the target, and has at most thirteen points', () => {
  const curve = expectedCurve(measure())
  expect(curve).toHaveLength(13)
  expect(curve[0]).toEqual({ on: '2026-03-01', share: 0 })
  expect(curve.at(-1)).toEqual({ on: '2026-05-01', share: 0.8 })
  expect(expectedCurve(measure({ toOn: '2026-03-03' })).map(({ on }) => on)).toEqual([
    '2026-03-01',
    '2026-03-02',
    '2026-03-03',
  ])
})

describe('the new way has become usual', () => {
  it.each<[string, readonly (readonly [number, number])[], boolean]>([
    [
      'after eight weeks at 80 %',
      [
        [56, 0.8],
        [28, 0.85],
        [3, 0.9],
      ],
      true,
    ],
    [
      'with a first reading before the eight weeks',
      [
        [70, 0.9],
        [7, 0.8],
      ],
      true,
    ],
    ['not without a reading', [], false],
    [
      'not after seven weeks',
      [
        [55, 0.9],
        [3, 0.9],
      ],
      false,
    ],
    [
      'not with a dip inside',
      [
        [60, 0.9],
        [30, 0.79],
        [3, 0.95],
      ],
      false,
    ],
    [
      'not when it was below as the eight weeks began',
      [
        [58, 0.7],
        [50, 0.9],
        [3, 0.95],
      ],
      false,
    ],
    [
      'although it was below long before',
      [
        [90, 0.2],
        [60, 0.85],
        [3, 0.95],
      ],
      true,
    ],
    [
      'not on readings older than two weeks',
      [
        [70, 0.9],
        [15, 0.9],
      ],
      false,
    ],
    [
      'with one of two weeks ago',
      [
        [70, 0.9],
        [14, 0.9],
      ],
      true,
    ],
    [
      'not by a reading of tomorrow',
      [
        [70, 0.9],
        [-1, 0.9],
      ],
      false,
    ],
  ])('%s', (_, readings, usual) => {
    expect(hasBecomeUsual(measure(read(...readings)), TODAY)).toBe(usual)
  })

  test('one more reading below 80 % always takes it back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 55 }),
        fc.double({ min: 0, max: 0.79, noNaN: true }),
        (ago, share) => {
          const before = [
            [70, 0.9],
            [56, 0.9],
          ] as const
          const after = ago > 5 ? ([[5, 0.9]] as const) : []
          expect(hasBecomeUsual(measure(read(...before, [ago, share], ...after)), TODAY)).toBe(false)
        },
      ),
    )
  })
})

describe('a rollout is slipping', () => {
  it.each<[string, readonly (readonly [number, number])[], boolean]>([
    ['below half of what is expected', [[1, 0.39]], true],
    ['not at half of it', [[1, 0.4]], false],
    ['not when nobody looked', [], false],
    [
      'by its latest reading',
      [
        [20, 0.9],
        [1, 0.1],
      ],
      true,
    ],
    [
      'not by an earlier one',
      [
        [20, 0.1],
        [1, 0.9],
      ],
      false,
    ],
  ])('%s', (_, readings, slipping) => {
    expect(isSlipping(measure(read(...readings)), TODAY)).toBe(slipping)
  })

  test('not before anything is expected', () => {
    const begins = { fromOn: TODAY, toOn: '2026-09-01' }
    expect(isSlipping(measure({ ...begins, ...read([0, 0]) }), TODAY)).toBe(false)
  })
})

describe('the next reading', () => {
  test('is due on the day on which the curve begins', () => {
    expect(nextReadingOn(measure())).toBe('2026-03-01')
    expect(latestReading(measure())).toBeNull()
  })
  test('then a week after the latest', () => {
    expect(nextReadingOn(measure(read([10, 0.2], [3, 0.3])))).toBe('2026-06-05')
    expect(latestReading(measure(read([10, 0.2], [3, 0.3])))?.share).toBe(0.3)
  })
})
