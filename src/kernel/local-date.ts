import { z } from 'zod'

/** A calendar date without time or zone, `YYYY-MM-DD`, years 0001–9999. Compares with `<` and `>` as text. */
export type LocalDate = string

/** Zod schema of a date; refuses impossible ones such as 2026-02-30. */
export const LocalDate = z.iso.date().meta({ description: 'Date, YYYY-MM-DD' })

/** The date written in `text`, or null when it is not a real date in the form `YYYY-MM-DD`. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!WRITTEN.test(text)) return null
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const longest = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
  return day >= 1 && day <= longest ? text : null
}

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "days_from_civil"); an integer. */
export function dayNumber(date: LocalDate): number {
  const month = digits(date, 5, 7)
  const day = digits(date, 8, 10)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date that is `days` after 1970-01-01; the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): LocalDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

/** −1 when `a` is before `b`, 0 when equal, 1 when after. */
export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The date `days` (may be negative) after `date`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOfDayNumber(dayNumber(date))
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekdayOfDayNumber(days: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((days + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** The Monday on or before `date`. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date))
}

/** The later of two dates. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

/** The date of the moment `now` in an IANA time zone such as `Europe/Berlin`. Throws RangeError for an unknown zone. */
export function todayIn(timeZone: string, now: Date): LocalDate {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(now)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/**
 * A sentence with each of its dates (`YYYY-MM-DD`) said by `say`. What stands between quotation marks is somebody's own text and
 * stays as it is, and so does what is no day of the calendar.
 */
export function sayDates(sentence: string, say: (date: LocalDate) => string): string {
  return sentence.replace(QUOTED_OR_DATE, found => {
    const date = parseLocalDate(found)
    return date === null ? found : say(date)
  })
}

const QUOTED_OR_DATE = /"[^"]*"|“[^”]*”|\b\d{4}-\d{2}-\d{2}\b/g
