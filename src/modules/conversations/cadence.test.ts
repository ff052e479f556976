import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekday } from '#kernel/local-date.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY, type WorkCalendar } from '#kernel/working-days.ts'
import { nextDate, type Rhythm } from './cadence.ts'

const away = (from: string, to: string | null): WorkCalendar => ({
  ...MONDAY_TO_FRIDAY,
  absences: [{ from, to }],
})
const tuesdays = (cadence: Rhythm['cadence']): Rhythm => ({ cadence, weekday: 2 })

describe('the next date', () => {
  it.each<[string, Rhythm, string, WorkCalendar[], string | null]>([
    ['a week later', tuesdays('weekly'), '2026-03-03', [MONDAY_TO_FRIDAY], '2026-03-10'],
    ['two weeks later', tuesdays('fortnightly'), '2026-03-03', [MONDAY_TO_FRIDAY], '2026-03-17'],
    [
      'a month later, on the same weekday',
      tuesdays('monthly'),
      '2026-03-03',
      [MONDAY_TO_FRIDAY],
      '2026-03-31',
    ],
    [
      'a month after the last of January',
      { cadence: 'monthly', weekday: 6 },
      '2026-01-31',
      [{ workDays: [6] }],
      '2026-02-28',
    ],
    ['the next working day', tuesdays('workdays'), '2026-03-06', [MONDAY_TO_FRIDAY], '2026-03-09'],
    [
      'back on its weekday after one that moved within its week',
      tuesdays('weekly'),
      '2026-03-06',
      [MONDAY_TO_FRIDAY],
      '2026-03-10',
    ],
    [
      'not on the day after one that moved into the next week',
      tuesdays('weekly'),
      '2026-03-09',
      [MONDAY_TO_FRIDAY],
      '2026-03-17',
    ],
    [
      'after the absence of one of them',
      tuesdays('weekly'),
      '2026-03-03',
      [MONDAY_TO_FRIDAY, away('2026-03-09', '2026-03-13')],
      '2026-03-16',
    ],
    [
      'on a day both work',
      tuesdays('weekly'),
      '2026-03-03',
      [{ workDays: [1, 2, 3] }, { workDays: [3, 4, 5] }],
      '2026-03-11',
    ],
    [
      'not on a holiday',
      tuesdays('weekly'),
      '2026-03-03',
      [{ ...MONDAY_TO_FRIDAY, holidays: ['2026-03-10'] }],
      '2026-03-11',
    ],
    ['never, when one is away for good', tuesdays('weekly'), '2026-03-03', [away('2026-03-04', null)], null],
    [
      'never, without a common day',
      tuesdays('weekly'),
      '2026-03-03',
      [{ workDays: [1] }, { workDays: [5] }],
      null,
    ],
  ])('%s', (_, rhythm, last, calendars, expected) => {
    expect(nextDate(rhythm, last, calendars)).toBe(expected)
  })

  it('is always later, on a working day of both, and on the weekday when that one is free', () => {
    const dates = fc.integer({ min: 0, max: 2000 }).map(days => addDays('2025-01-01', days))
    const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(
        fc.constantFrom('weekly', 'fortnightly', 'monthly'),
        fc.integer({ min: 1, max: 7 }),
        dates,
        week,
        week,
        (cadence, day, last, one, other) => {
          const calendars = [{ workDays: one }, { workDays: other }]
          const next = nextDate({ cadence, weekday: day }, last, calendars)
          const common = one.filter(each => other.includes(each))
          if (next === null) {
            expect(common).toEqual([])
            return
          }
          expect(daysBetween(last, next)).toBeGreaterThan(0)
          expect(calendars.every(calendar => isWorkingDay(next, calendar))).toBe(true)
          if (common.includes(day)) expect(weekday(next)).toBe(day)
        },
      ),
    )
  })
})
