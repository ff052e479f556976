import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber } from './local-date.ts'
import { addWorkingDays, isWorkingDay, MONDAY_TO_FRIDAY, workingDaysBetween } from './working-days.ts'

const date = fc.integer({ min: 15_000, max: 25_000 }).map(dateOfDayNumber)

describe('working days', () => {
  it.each([
    ['2026-03-02', '2026-03-09', {}, 5],
    ['2026-03-02', '2026-03-02', {}, 0],
    ['2026-03-09', '2026-03-02', {}, 0],
    ['2026-03-07', '2026-03-09', {}, 0],
    ['2026-03-02', '2026-03-16', { holidays: ['2026-03-04', '2026-03-08'] }, 9],
    ['2026-03-02', '2026-03-16', { absences: [{ from: '2026-03-05', to: '2026-03-10' }] }, 6],
    ['2026-03-02', '2026-03-16', { absences: [{ from: '2026-03-05', to: null }] }, 3],
    ['2026-03-02', '2026-03-16', { workDays: [2, 4] }, 4],
    ['2026-03-02', '2026-03-16', { workDays: [] }, 0],
  ])('from %s to %s with %j there are %i', (from, to, calendar, count) => {
    expect(workingDaysBetween(from, to, { ...MONDAY_TO_FRIDAY, ...calendar })).toBe(count)
  })

  it('adding n working days passes exactly n of them', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n, MONDAY_TO_FRIDAY) ?? ''
        expect(isWorkingDay(to, MONDAY_TO_FRIDAY)).toBe(true)
        expect(workingDaysBetween(addDays(from, 1), addDays(to, 1), MONDAY_TO_FRIDAY)).toBe(n)
      }),
    )
  })

  it('going back undoes going forward from a working day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (from, n) => {
        fc.pre(isWorkingDay(from, MONDAY_TO_FRIDAY))
        const there = addWorkingDays(from, n, MONDAY_TO_FRIDAY) ?? ''
        expect(addWorkingDays(there, -n, MONDAY_TO_FRIDAY)).toBe(from)
      }),
    )
  })

  it('the working days of two neighbouring spans are those of both together', () => {
    const free = fc.record({
      holidays: fc.array(date, { maxLength: 5 }),
      absences: fc.array(fc.record({ from: date, to: fc.option(date) }), { maxLength: 3 }),
      workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    })
    const length = fc.integer({ min: 0, max: 90 })
    fc.assert(
      fc.property(date, length, length, free, (from, a, b, calendar) => {
        const [middle, to] = [addDays(from, a), addDays(from, a + b)]
        const whole = workingDaysBetween(from, to, calendar)
        expect(workingDaysBetween(from, middle, calendar) + workingDaysBetween(middle, to, calendar)).toBe(
          whole,
        )
        expect(whole).toBeLessThanOrEqual(a + b)
      }),
    )
  })

  it('an absence of one day takes that day and no other', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, absences: [{ from: '2026-03-04', to: '2026-03-04' }] }
    const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']
    expect(week.map(day => isWorkingDay(day, calendar))).toEqual([true, true, false, true, true, false])
  })

  it('answers null when somebody never works', () => {
    expect(addWorkingDays('2026-03-02', 1, { workDays: [] })).toBeNull()
  })
})
