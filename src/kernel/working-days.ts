import { dateOfDayNumber, dayNumber, type LocalDate, weekdayOfDayNumber } from './local-date.ts'

/** A span of dates, both ends included; `to` null means it has no end yet. */
export interface DateSpan {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** When somebody works: ISO weekdays 1–7, minus their absences, minus the organisation's holidays. */
export interface WorkCalendar {
  readonly workDays: readonly number[]
  readonly absences?: readonly DateSpan[]
  readonly holidays?: readonly LocalDate[]
}

/** Monday to Friday, no holidays: the calendar of an organisation that has set nothing. */
export const MONDAY_TO_FRIDAY: WorkCalendar = { workDays: [1, 2, 3, 4, 5] }

/** Whether `date` is a working day of this calendar. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  return workingDaysBetween(date, dateOfDayNumber(dayNumber(date) + 1), calendar) === 1
}

/** Working days d with `from` ≤ d < `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  const works = dayTest(calendar)
  const end = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from); day < end; day++) if (works(day)) count++
  return count
}

/**
 * The date `count` working days after `date` (before it when negative); `date` itself need not be one.
 * Searches at most ten years; returns null when the calendar has too few working days.
 */
export function addWorkingDays(date: LocalDate, count: number, calendar: WorkCalendar): LocalDate | null {
  const works = dayTest(calendar)
  const step = count < 0 ? -1 : 1
  const start = dayNumber(date)
  let left = Math.abs(count)
  let day = start
  while (left > 0) {
    day += step
    if (Math.abs(day - start) > LONGEST_SEARCH) return null
    if (works(day)) left--
  }
  return dateOfDayNumber(day)
}

const LONGEST_SEARCH = 3660

function dayTest(calendar: WorkCalendar): (day: number) => boolean {
  const week = new Set(calendar.workDays)
  const holidays = new Set(calendar.holidays?.map(dayNumber))
  const away = (calendar.absences ?? []).map(a => [
    dayNumber(a.from),
    a.to === null ? Number.POSITIVE_INFINITY : dayNumber(a.to),
  ])
  return day =>
    week.has(weekdayOfDayNumber(day)) &&
    !holidays.has(day) &&
    !away.some(([from = 0, to = 0]) => day >= from && day <= to)
}
