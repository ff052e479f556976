import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, todayIn } from './local-date.ts'
import { momentIn, timeIn } from './local-time.ts'

describe('the moment of a local time', () => {
  it.each([
    ['in winter', 'Europe/Lisbon', '2026-03-02', '09:00', '2026-03-02T09:00:00.000Z'],
    ['in summer', 'Europe/Lisbon', '2026-07-02', '09:00', '2026-07-02T08:00:00.000Z'],
    [
      'on the morning clocks go forward',
      'Europe/Amsterdam',
      '2026-03-29',
      '09:00',
      '2026-03-29T07:00:00.000Z',
    ],
    ['in the hour that clocks skip', 'Europe/Amsterdam', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    [
      'in the hour that clocks show twice',
      'Europe/Amsterdam',
      '2026-10-25',
      '02:30',
      '2026-10-25T00:30:00.000Z',
    ],
    ['with half an hour of offset', 'Asia/Kolkata', '2026-03-02', '10:15', '2026-03-02T04:45:00.000Z'],
    [
      'on the other side of the date line',
      'Pacific/Auckland',
      '2026-03-02',
      '08:00',
      '2026-03-01T19:00:00.000Z',
    ],
  ])('%s', (_, zone, date, time, expected) => {
    expect(momentIn(zone, date, time).toISOString()).toBe(expected)
  })

  it('reads as the same date and time again, by day, in any zone', () => {
    const zones = [
      'Europe/Lisbon',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/St_Johns',
    ]
    const days = fc.integer({ min: 0, max: 3000 }).map(count => addDays('2024-01-01', count))
    const times = fc
      .integer({ min: 6 * 60, max: 23 * 60 })
      .map(
        minutes =>
          `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      )
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, times, (zone, date, time) => {
        const at = momentIn(zone, date, time)
        expect([todayIn(zone, at), timeIn(zone, at)]).toEqual([date, time])
      }),
    )
  })

  it('refuses a zone that is not there', () => {
    expect(() => momentIn('Mars/Olympus', '2026-03-02', '09:00')).toThrow(RangeError)
  })
})
