import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '#kernel/local-date.ts'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { forecastOf, forecastText } from './forecast.ts'

const START = dayNumber('2026-01-05')
const series = (...points: [day: number, value: number][]) => ({
  days: points.map(([day]) => START + day),
  values: points.map(([, value]) => value),
})
const ORACLE = series([0, 10], [14, 14], [28, 17], [42, 19], [56, 25])

describe('the forecast', () => {
  it('is the one of the worked example, to the digits given', () => {
    const forecast = forecastOf(goalFacts(), ORACLE, DAY_56)
    expect(goalFacts().dueOn).toBe(addDays('2026-01-05', 91))
    expect(forecast?.slopes.q25.toFixed(4)).toBe('0.2143')
    expect(forecast?.slopes.q50.toFixed(4)).toBe('0.2560')
    // exactly .28125, which the example rounds half to even: .2812
    expect(forecast?.slopes.q75).toBeCloseTo(0.28125, 12)
    expect([forecast?.low, forecast?.middle, forecast?.high].map(v => v?.toFixed(1))).toEqual([
      '32.5',
      '34.0',
      '34.8',
    ])
    expect(forecast?.verdict).toBe('not_on_present_pace')
  })

  it('says in words what it found', () => {
    const forecast = forecastOf(goalFacts(), ORACLE, DAY_56)
    expect(forecast && forecastText(forecast, goalFacts())).toBe(
      'At the present pace about 34.0 ships by 2026-04-06 (32.5 to 34.8 ships); the target is 40 ships: not on present pace.',
    )
  })

  it.each<[string, Partial<AimFacts>, typeof ORACLE | undefined]>([
    ['three values', {}, series([0, 10], [28, 17], [56, 25])],
    ['four values within twenty days', {}, series([0, 10], [5, 11], [10, 12], [20, 13])],
    ['no values', {}, series()],
    ['values that were not read', {}, undefined],
    ['a band', { type: 'band' }, ORACLE],
    ['no due date', { dueOn: null }, ORACLE],
    ['a due date that has passed', { dueOn: DAY_56 }, ORACLE],
    ['a goal that is not live', { state: 'planned' }, ORACLE],
  ])('is not made from %s', (_, changes, values) => {
    expect(forecastOf(goalFacts(changes), values, DAY_56)).toBeNull()
  })

  it('of a steady pace is exactly its line, and reaches the target when the line does, up or down', () => {
    const number = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 30 }), fc.boolean(), (target, perDay, falling) => {
        const sign = falling ? -1 : 1
        const values = series(
          [0, 0],
          [14, 14 * perDay * sign],
          [28, 28 * perDay * sign],
          [42, 42 * perDay * sign],
        )
        const forecast = forecastOf(goalFacts({ start: 0, target: target * 10 * sign }), values, DAY_56)
        expect(forecast?.middle).toBeCloseTo(91 * perDay * sign, 6)
        expect(forecast?.low).toBeCloseTo(forecast?.high ?? 0, 6)
        fc.pre(91 * perDay !== target * 10)
        expect(forecast?.verdict).toBe(91 * perDay > target * 10 ? 'on_present_pace' : 'not_on_present_pace')
      }),
    )
  })

  it('is undecided when the quartiles lie on both sides of the target', () => {
    expect(forecastOf(goalFacts({ target: 34 }), ORACLE, DAY_56)?.verdict).toBe('may_reach')
  })
})
