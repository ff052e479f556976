import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WorkHours, workClock } from './working-time.ts'

const BERLIN: WorkHours = { timeZone: 'Europe/Berlin', calendar: { workDays: [1, 2, 3, 4, 5] } }
const clockOf = (over: Partial<WorkHours> = {}) => workClock({ ...BERLIN, ...over }, '2026-01-01')
const at = (iso: string) => new Date(iso)

describe('adding working time', () => {
  it.each([
    ['within a day', '2026-03-02T09:00:00Z', 60, '2026-03-02T10:00:00.000Z'],
    ['over the night', '2026-03-02T15:00:00Z', 120, '2026-03-03T09:00:00.000Z'],
    ['over the weekend', '2026-03-06T15:30:00Z', 60, '2026-03-09T08:30:00.000Z'],
    ['from before opening', '2026-03-02T05:00:00Z', 60, '2026-03-02T09:00:00.000Z'],
    ['from a Sunday', '2026-03-01T12:00:00Z', 240, '2026-03-02T12:00:00.000Z'],
    ['to the very end of a day', '2026-03-02T12:00:00Z', 240, '2026-03-02T16:00:00.000Z'],
    ['across the change to summer time', '2026-03-27T15:00:00Z', 120, '2026-03-30T08:00:00.000Z'],
    ['across the change to winter time', '2026-10-23T14:00:00Z', 120, '2026-10-26T09:00:00.000Z'],
    ['of nothing, within a day', '2026-03-02T09:30:00Z', 0, '2026-03-02T09:30:00.000Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(clockOf().add(at(from), minutes)?.toISOString()).toBe(expected)
  })

  it('skips absences and holidays', () => {
    const calendar = {
      workDays: [1, 2, 3, 4, 5],
      holidays: ['2026-03-03'],
      absences: [{ from: '2026-03-04', to: '2026-03-05' }],
    }
    const end = clockOf({ calendar }).add(at('2026-03-02T15:00:00Z'), 120)
    expect(end?.toISOString()).toBe('2026-03-06T09:00:00.000Z')
  })

  it('never comes for somebody who does not work any more', () => {
    const calendar = { workDays: [1, 2, 3, 4, 5], absences: [{ from: '2026-03-01', to: null }] }
    expect(clockOf({ calendar }).add(at('2026-03-02T09:00:00Z'), 1)).toBeNull()
    expect(clockOf({ calendar }).endOfDay(at('2026-03-02T09:00:00Z'), 1)).toBeNull()
  })

  it('follows the person to another zone: the same moment is another working hour there', () => {
    const tokyo = clockOf({ timeZone: 'Asia/Tokyo' })
    expect(tokyo.add(at('2026-03-02T09:00:00Z'), 60)?.toISOString()).toBe('2026-03-03T01:00:00.000Z')
  })

  it('counts what really passes on a day on which clocks change within the working hours', () => {
    // From 01:00 to 09:00 on the Sunday when Berlin goes from 02:00 to 03:00: seven hours.
    const night = clockOf({ calendar: { workDays: [7] }, opens: 60, closes: 540 })
    expect(night.between(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(420)
    expect(night.between(at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(540)
  })

  it('opens after the gap when the opening is skipped by the clock', () => {
    const night = clockOf({ calendar: { workDays: [7] }, opens: 150, closes: 540 })
    expect(night.add(at('2026-03-28T12:00:00Z'), 0.5)?.toISOString()).toBe('2026-03-29T01:30:30.000Z')
  })
})

describe('the end of a working day', () => {
  it.each([
    ['today', '2026-03-02T09:00:00Z', 0, '2026-03-02T16:00:00.000Z'],
    ['in two working days', '2026-03-02T09:00:00Z', 2, '2026-03-04T16:00:00.000Z'],
    ['over a weekend', '2026-03-05T09:00:00Z', 2, '2026-03-09T16:00:00.000Z'],
    ['one day after a Saturday is Monday', '2026-03-07T09:00:00Z', 1, '2026-03-09T16:00:00.000Z'],
    ['in summer', '2026-07-01T09:00:00Z', 1, '2026-07-02T15:00:00.000Z'],
  ])('%s', (_, from, days, expected) => {
    expect(clockOf().endOfDay(at(from), days)?.toISOString()).toBe(expected)
  })
})

describe('working time between two moments', () => {
  it('is nothing backwards, at night and on weekends', () => {
    const clock = clockOf()
    expect(clock.between(at('2026-03-02T12:00:00Z'), at('2026-03-02T11:00:00Z'))).toBe(0)
    expect(clock.between(at('2026-03-06T16:00:00Z'), at('2026-03-09T08:00:00Z'))).toBe(0)
  })

  it('is 480 minutes for each working day, over five years and ten changes of the clock', () => {
    // 2026-01-01 to 2030-12-31 has 1,304 weekdays.
    expect(clockOf().between(at('2026-01-01T00:00:00Z'), at('2031-01-01T00:00:00Z'))).toBe(1304 * 480)
  })

  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  )
  const moment = fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2031, 0, 1) }).map(ms => new Date(ms))

  it('gives back what was added, in any zone and across any change of the clock', () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 1, max: 40_000 }), (timeZone, from, minutes) => {
        const clock = clockOf({ timeZone })
        const end = clock.add(from, minutes)
        expect(end).not.toBeNull()
        expect(clock.between(from, end as Date)).toBeCloseTo(minutes, 6)
      }),
      { numRuns: 300 },
    )
  })

  it('adds up over any moment in between', () => {
    fc.assert(
      fc.property(zone, fc.tuple(moment, moment, moment), (timeZone, three) => {
        const [a, b, c] = three.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        const clock = clockOf({ timeZone })
        expect(clock.between(a, b) + clock.between(b, c)).toBeCloseTo(clock.between(a, c), 6)
      }),
    )
  })
})

it.each([{ timeZone: 'Nowhere/Atall' }, { opens: 600, closes: 600 }])('%j is refused', over => {
  expect(() => clockOf(over)).toThrow(RangeError)
})
