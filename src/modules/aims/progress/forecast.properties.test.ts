import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '#kernel/local-date.ts'
import { goalFacts } from './aim-facts.factory.ts'
import { type Forecast, forecastOf, forecastText } from './forecast.ts'

const START = '2026-01-05'
const FIRST = dayNumber(START)

/** Any values on days of their own, at least 4 over at least 21 days. */
const anySeries = fc
  .uniqueArray(fc.integer({ min: 1, max: 79 }), { minLength: 3, maxLength: 12 })
  .chain(between => {
    const days = [0, ...between, 80].toSorted((a, b) => a - b).map(day => FIRST + day)
    const value = fc.integer({ min: -1000, max: 1000 })
    return fc
      .array(value, { minLength: days.length, maxLength: days.length })
      .map(values => ({ days, values }))
  })
const someGoal = fc
  .record({
    start: fc.integer({ min: -500, max: 500 }),
    target: fc.integer({ min: -500, max: 500 }),
    left: fc.integer({ min: 1, max: 200 }),
  })
  .filter(({ start, target }) => start !== target)
type Series = { days: number[]; values: number[] }

function forecast(series: Series, goal: { start: number; target: number; left: number }): Forecast {
  const { start, target, left } = goal
  const on = addDays(START, 80)
  const found = forecastOf(goalFacts({ start, target, dueOn: addDays(on, left) }), series, on)
  if (found === null) throw new Error('A series like this has a forecast.')
  return found
}

const OPPOSITE = { on_present_pace: 0, may_reach: 1, not_on_present_pace: 2 } as const

describe('a forecast of any check-ins', () => {
  it('has its quartiles in order, in values as in slopes', () => {
    fc.assert(
      fc.property(anySeries, someGoal, (series, goal) => {
        const { low, middle, high, slopes } = forecast(series, goal)
        expect(low).toBeLessThanOrEqual(middle)
        expect(middle).toBeLessThanOrEqual(high)
        expect(slopes.q25).toBeLessThanOrEqual(slopes.q50)
        expect(slopes.q50).toBeLessThanOrEqual(slopes.q75)
      }),
    )
  })

  it('says what its span says: all beyond the target, all short of it, or neither', () => {
    fc.assert(
      fc.property(anySeries, someGoal, (series, goal) => {
        const { low, high, verdict } = forecast(series, goal)
        const reaches = (value: number) =>
          goal.start < goal.target ? value >= goal.target : value <= goal.target
        const reached = [low, high].filter(reaches).length
        expect(verdict).toBe((['not_on_present_pace', 'may_reach', 'on_present_pace'] as const)[reached])
      }),
    )
  })

  it('is the mirror image for a goal that falls by as much', () => {
    fc.assert(
      fc.property(anySeries, someGoal, (series, goal) => {
        const there = forecast(series, goal)
        const back = forecast(
          { days: series.days, values: series.values.map(value => -value) },
          { ...goal, start: -goal.start, target: -goal.target },
        )
        expect(back.middle).toBeCloseTo(-there.middle, 6)
        expect(back.low).toBeCloseTo(-there.high, 6)
        expect(back.high).toBeCloseTo(-there.low, 6)
      }),
    )
  })

  it('moves with the values when all are counted from elsewhere', () => {
    fc.assert(
      fc.property(anySeries, someGoal, fc.integer({ min: -300, max: 300 }), (series, goal, shift) => {
        const moved = forecast(
          { days: series.days, values: series.values.map(value => value + shift) },
          { ...goal, start: goal.start + shift, target: goal.target + shift },
        )
        const there = forecast(series, goal)
        expect(moved.middle - shift).toBeCloseTo(there.middle, 6)
        expect(moved.slopes.q50).toBeCloseTo(there.slopes.q50, 9)
      }),
    )
  })

  it('never says less of a nearer target on the same way', () => {
    fc.assert(
      fc.property(anySeries, someGoal, fc.integer({ min: 1, max: 99 }), (series, goal, percent) => {
        const nearer = { ...goal, target: goal.start + ((goal.target - goal.start) * percent) / 100 }
        const far = OPPOSITE[forecast(series, goal).verdict]
        expect(OPPOSITE[forecast(series, nearer).verdict]).toBeLessThanOrEqual(far)
      }),
    )
  })

  it('is not thrown off by one value that was typed wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (at, wrong) => {
          const days = Array.from({ length: 9 }, (_, i) => FIRST + i * 10)
          const values = days.map((_, i) => (i === at ? wrong : i * 10))
          expect(forecast({ days, values }, { start: 0, target: 100, left: 20 }).slopes.q50).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('is told in one sentence with the target, the day and the verdict, and never with a raw fraction', () => {
    fc.assert(
      fc.property(anySeries, someGoal, (series, goal) => {
        const facts = goalFacts({ ...goal, unit: '%', dueOn: '2026-06-30' })
        const text = forecastText(forecast(series, goal), facts)
        expect(text).toContain('by 2026-06-30')
        expect(text).toContain(`the target is ${goal.target}%`)
        expect(text).toMatch(/: (reached on present pace|within reach|not on present pace)\.$/)
        expect(text).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined|-0(?:\.0)?[^.\d]/)
      }),
    )
  })
})
