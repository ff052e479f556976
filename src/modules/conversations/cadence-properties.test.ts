import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekday } from '#kernel/local-date.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY, type WorkCalendar } from '#kernel/working-days.ts'
import { firstCommonDay, nextDate, type Rhythm } from './cadence.ts'

const EVERY_DAY: WorkCalendar = { workDays: [1, 2, 3, 4, 5, 6, 7] }
const away = (from: string, to: string | null): WorkCalendar => ({ ...EVERY_DAY, absences: [{ from, to }] })
const date = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2024-01-01', days))
const day = fc.integer({ min: 1, max: 7 })
const week = fc.uniqueArray(day, { minLength: 1, maxLength: 7 })
const calendar = fc
  .tuple(week, fc.array(fc.tuple(date, fc.integer({ min: 0, max: 30 })), { maxLength: 4 }))
  .map(
    ([workDays, times]): WorkCalendar => ({
      workDays,
      absences: times.map(([from, length]) => ({ from, to: addDays(from, length) })),
    }),
  )
const rhythm = fc.record({
  cadence: fc.constantFrom<Rhythm['cadence'][]>('workdays', 'weekly', 'fortnightly', 'monthly'),
  weekday: day,
})

describe('the first day on which all are here', () => {
  it.each<[string, string, WorkCalendar[], string | null]>([
    ['is the day itself, when nobody is asked', '2026-03-07', [], '2026-03-07'],
    ['is the day itself, when all work on it', '2026-03-03', [MONDAY_TO_FRIDAY], '2026-03-03'],
    ['is Monday, from a Saturday', '2026-03-07', [MONDAY_TO_FRIDAY], '2026-03-09'],
    ['is after a holiday', '2026-04-06', [{ ...MONDAY_TO_FRIDAY, holidays: ['2026-04-06'] }], '2026-04-07'],
    [
      'is after the longer of two absences that overlap',
      '2026-03-03',
      [away('2026-03-01', '2026-03-05'), away('2026-03-04', '2026-03-11')],
      '2026-03-12',
    ],
    [
      'is between two absences',
      '2026-03-03',
      [away('2026-03-01', '2026-03-05'), away('2026-03-07', '2026-03-11')],
      '2026-03-06',
    ],
    ['is the 180th day ahead, at the latest', '2026-01-01', [away('2026-01-01', '2026-06-29')], '2026-06-30'],
    [
      'is none, when it would be a day later than that',
      '2026-01-01',
      [away('2026-01-01', '2026-06-30')],
      null,
    ],
    ['is none, when one works on no day', '2026-01-01', [{ workDays: [] }], null],
  ])('%s', (_, from, calendars, expected) => {
    expect(firstCommonDay(from, calendars)).toBe(expected)
  })

  it('is never before the day asked for, everybody works on it, and on no day before it do all', () => {
    fc.assert(
      fc.property(date, fc.array(calendar, { maxLength: 3 }), (from, calendars) => {
        const found = firstCommonDay(from, calendars)
        const before = found === null ? 181 : daysBetween(from, found)
        expect(before).toBeGreaterThanOrEqual(0)
        for (let ahead = 0; ahead < before; ahead++)
          expect(calendars.every(each => isWorkingDay(addDays(from, ahead), each))).toBe(false)
        if (found !== null) expect(calendars.every(each => isWorkingDay(found, each))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order in which people are asked', () => {
    fc.assert(
      fc.property(date, calendar, calendar, (from, one, other) => {
        expect(firstCommonDay(from, [one, other])).toBe(firstCommonDay(from, [other, one]))
      }),
    )
  })

  it('is never earlier with one more who has to be there', () => {
    fc.assert(
      fc.property(date, calendar, calendar, (from, one, other) => {
        const alone = firstCommonDay(from, [one])
        const both = firstCommonDay(from, [one, other])
        if (both === null) return
        expect(daysBetween(alone ?? '', both)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the regular day, when everybody is always here', () => {
  it.each<[string, Rhythm, string, string]>([
    ['weekly, from its own day', { cadence: 'weekly', weekday: 1 }, '2026-03-02', '2026-03-09'],
    ['weekly, from the day before it', { cadence: 'weekly', weekday: 3 }, '2026-03-03', '2026-03-11'],
    ['weekly, three days after its day', { cadence: 'weekly', weekday: 1 }, '2026-03-05', '2026-03-09'],
    ['weekly, five days after its day', { cadence: 'weekly', weekday: 1 }, '2026-03-07', '2026-03-16'],
    ['weekly, across the end of a year', { cadence: 'weekly', weekday: 4 }, '2026-12-31', '2027-01-07'],
    ['fortnightly, from its own day', { cadence: 'fortnightly', weekday: 5 }, '2026-03-06', '2026-03-20'],
    ['fortnightly, three days late', { cadence: 'fortnightly', weekday: 1 }, '2026-03-05', '2026-03-16'],
    [
      'monthly, from the last of a long month',
      { cadence: 'monthly', weekday: 2 },
      '2026-03-31',
      '2026-04-28',
    ],
    ['monthly, into February', { cadence: 'monthly', weekday: 5 }, '2026-01-30', '2026-02-27'],
    ['monthly, into February of a leap year', { cadence: 'monthly', weekday: 2 }, '2028-01-31', '2028-02-29'],
    ['monthly, across the end of a year', { cadence: 'monthly', weekday: 4 }, '2026-12-10', '2027-01-07'],
    [
      'monthly, to the nearer of two such days',
      { cadence: 'monthly', weekday: 7 },
      '2026-03-05',
      '2026-04-05',
    ],
    ['every working day, on a Sunday too', { cadence: 'workdays', weekday: 1 }, '2026-03-07', '2026-03-08'],
  ])('%s', (_, wanted, last, expected) => {
    expect(nextDate(wanted, last, [EVERY_DAY])).toBe(expected)
  })

  it('is on its weekday, and as far away as the rhythm says', () => {
    const farthest = { workdays: [1, 1], weekly: [3, 13], fortnightly: [10, 20], monthly: [25, 34] } as const
    fc.assert(
      fc.property(rhythm, date, (wanted, last) => {
        const next = nextDate(wanted, last, [EVERY_DAY]) ?? ''
        const [least, most] = farthest[wanted.cadence]
        expect(daysBetween(last, next)).toBeGreaterThanOrEqual(least)
        expect(daysBetween(last, next)).toBeLessThanOrEqual(most)
        if (wanted.cadence !== 'workdays') expect(weekday(next)).toBe(wanted.weekday)
      }),
      { numRuns: 500 },
    )
  })

  it('comes back every week or two, exactly, once it is on its weekday', () => {
    fc.assert(
      fc.property(fc.constantFrom('weekly', 'fortnightly'), day, date, (cadence, wanted, last) => {
        const first = nextDate({ cadence, weekday: wanted }, last, []) ?? ''
        const second = nextDate({ cadence, weekday: wanted }, first, []) ?? ''
        expect(daysBetween(first, second)).toBe(cadence === 'weekly' ? 7 : 14)
      }),
    )
  })

  it('is later for whoever talked later', () => {
    fc.assert(
      fc.property(rhythm, date, fc.integer({ min: 0, max: 20 }), (wanted, last, days) => {
        const next = nextDate(wanted, last, []) ?? ''
        const after = nextDate(wanted, addDays(last, days), []) ?? ''
        if (wanted.cadence !== 'monthly') expect(daysBetween(next, after)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(last, after)).toBeGreaterThan(0)
      }),
    )
  })
})

it('the next talk is always later, and never while one of them is away', () => {
  fc.assert(
    fc.property(
      rhythm,
      date,
      fc.array(calendar, { minLength: 1, maxLength: 3 }),
      (wanted, last, calendars) => {
        const next = nextDate(wanted, last, calendars)
        if (next === null) return
        expect(daysBetween(last, next)).toBeGreaterThan(0)
        expect(calendars.every(each => isWorkingDay(next, each))).toBe(true)
      },
    ),
  )
})
