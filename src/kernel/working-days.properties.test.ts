import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, daysBetween } from './local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts'

const date = fc.integer({ min: 15_000, max: 25_000 }).map(dateOfDayNumber)
const span = fc.tuple(date, fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }))
const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
  workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  absences: fc.array(
    span.map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) })),
    { maxLength: 3 },
  ),
  holidays: fc.array(date, { maxLength: 5 }),
})

describe('whoever works when', () => {
  it('working days of two stretches add up to those of the whole', () => {
    const part = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(calendar, date, part, part, (works, from, first, second) => {
        const [middle, end] = [addDays(from, first), addDays(from, first + second)]
        const parts = workingDaysBetween(from, middle, works) + workingDaysBetween(middle, end, works)
        expect(workingDaysBetween(from, end, works)).toBe(parts)
      }),
    )
  })

  it('there are never more working days than days, and none backwards', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: -60, max: 60 }), (works, from, days) => {
        const to = addDays(from, days)
        const count = workingDaysBetween(from, to, works)
        expect(count).toBeGreaterThanOrEqual(0)
        expect(count).toBeLessThanOrEqual(Math.max(0, daysBetween(from, to)))
      }),
    )
  })

  it('an absence or a holiday more never makes more working days', () => {
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 0, max: 90 }), date, (works, from, days, off) => {
        const to = addDays(from, days)
        const count = workingDaysBetween(from, to, works)
        const absences = [...(works.absences ?? []), { from: off, to: addDays(off, 7) }]
        expect(workingDaysBetween(from, to, { ...works, absences })).toBeLessThanOrEqual(count)
        const holidays = [...(works.holidays ?? []), off]
        expect(workingDaysBetween(from, to, { ...works, holidays })).toBeLessThanOrEqual(count)
      }),
    )
  })

  it('a day found by counting is one on which they work, on the right side of the start', () => {
    const count = fc.integer({ min: -20, max: 20 }).filter(n => n !== 0)
    fc.assert(
      fc.property(calendar, date, count, (works, from, n) => {
        const found = addWorkingDays(from, n, works)
        if (found === null) return
        expect(isWorkingDay(found, works)).toBe(true)
        expect(Math.sign(daysBetween(from, found))).toBe(Math.sign(n))
      }),
    )
  })

  it.each<[string, WorkCalendar]>([
    ['who works on no day of the week', { workDays: [] }],
    ['who is away without an end', { workDays: [1, 2, 3], absences: [{ from: '2026-01-01', to: null }] }],
  ])('no working day is found for somebody %s', (_, works) => {
    expect(addWorkingDays('2026-03-02', 1, works)).toBeNull()
  })

  it('no days from a day on is that day, even when nobody works on it', () => {
    expect(addWorkingDays('2026-03-07', 0, { workDays: [] })).toBe('2026-03-07')
  })
})
