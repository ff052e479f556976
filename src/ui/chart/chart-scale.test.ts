import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueRange } from './chart-content.ts'
import { dateTicks, linearScale, nearest, roundTicks } from './chart-scale.ts'

describe('the scales of a chart', () => {
  it.each([
    [10, 40, 4, [10, 20, 30, 40]],
    [0, 1, 5, [0, 0.25, 0.5, 0.75, 1]],
    [0.1, 0.3, 3, [0.1, 0.2, 0.3]],
    [-5, 5, 5, [-5, -2.5, 0, 2.5, 5]],
    [7, 7, 3, [6, 7, 8]],
    [340, 410, 4, [325, 350, 375, 400, 425]],
  ])('marks %d to %d with round values', (low, high, count, ticks) => {
    expect(roundTicks(low, high, count)).toEqual(ticks)
  })

  it('always encloses the values with few, evenly spaced ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        fc.pre(high - low > 1e-3)
        const ticks = roundTicks(low, high, 4)
        const slack = (high - low) * 1e-6
        expect(ticks[0]).toBeLessThanOrEqual(low + slack)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack)
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('shows both ends of the time and only as many dates as there is room for', () => {
    expect(dateTicks('2026-09-01', '2026-12-01', 4)).toEqual([
      '2026-09-01',
      '2026-10-05',
      '2026-11-09',
      '2026-12-01',
    ])
    expect(dateTicks('2026-09-01', '2026-09-03', 5)).toEqual(['2026-09-01', '2026-09-02', '2026-09-03'])
    expect(dateTicks('2026-09-01', '2026-09-01', 5)).toEqual(['2026-09-01'])
    for (const most of [2, 3, 5, 8])
      expect(dateTicks('2024-01-01', '2026-12-01', most).length).toBeLessThanOrEqual(most)
  })

  it('draws a flat line in the middle', () => {
    expect(linearScale([5, 5], [0, 100])(5)).toBe(50)
  })

  it('finds the nearest point, and none among none', () => {
    expect(nearest([0, 10, 30], 21)).toBe(2)
    expect(nearest([], 21)).toBe(-1)
  })

  it('makes room for the target and the forecast, not only for what was measured', () => {
    const forecast = {
      from: { on: '2026-10-27', value: 25 },
      on: '2026-12-01',
      low: 32.5,
      middle: 34,
      high: 34.8,
      label: '',
      tone: 'risk' as const,
    }
    const content = {
      fromOn: '2026-09-01',
      toOn: '2026-12-01',
      runs: [[{ on: '2026-09-01', value: 10 }]],
      target: 40,
      forecast,
    }
    expect(valueRange(content)).toEqual({ low: 10, high: 40 })
    expect(valueRange({ fromOn: '2026-09-01', toOn: '2026-12-01', runs: [] })).toEqual({ low: 0, high: 1 })
  })
})
