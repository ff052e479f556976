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

  it('answers null when somebody never works', () => {
    expect(addWorkingDays('2026-03-02', 1, { workDays: [] })).toBeNull()
  })
})
