import { sayDates } from '#kernel/local-date.ts'
import { locale, now } from './locale.ts'

/** A calendar date without zone (`YYYY-MM-DD`), or a moment (ISO 8601 or Date). */
export type When = string | Date

/** Short: `12 Sep`, with the year only when it is not this one. */
export function formatDate(when: When): string {
  const date = asDate(when)
  const sameYear = yearOf(date, when) === yearOf(now(), '')
  return written(when, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** Whole: `Saturday, 12 September 2026`, and the time and zone of a moment. */
export function formatExact(when: When): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return isCalendarDate(when)
    ? written(when, day)
    : written(when, { ...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })
}

/** A sentence of the server with its dates in the words of the reader, such as `9 Mar`. */
export function withDates(sentence: string): string {
  return sayDates(sentence, formatDate)
}

/** From now: `today`, `in 3 days`, `2 hours ago`; further than four weeks it is the short date. */
export function formatRelative(when: When): string {
  const words = new Intl.RelativeTimeFormat(locale().tag, { numeric: 'auto' })
  if (isCalendarDate(when)) {
    const days = daysFromToday(when)
    return Math.abs(days) > 28 ? formatDate(when) : words.format(days, 'day')
  }
  const minutes = (asDate(when).getTime() - now().getTime()) / 60_000
  if (Math.abs(minutes) < 60) return words.format(Math.round(minutes), 'minute')
  if (Math.abs(minutes) < 24 * 60) return words.format(Math.round(minutes / 60), 'hour')
  if (Math.abs(minutes) <= 28 * 24 * 60) return words.format(Math.round(minutes / 1440), 'day')
  return formatDate(when)
}

/** Whole days from the person's today to a calendar date; negative in the past. */
export function daysFromToday(date: string): number {
  return Math.round((Date.parse(date) - Date.parse(todayHere())) / 86_400_000)
}

/** Today where the person is, `YYYY-MM-DD`. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: locale().timeZone }).format(now())
}

/** The hour of the day where the person is, 0 to 23. */
export function hourHere(): number {
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: locale().timeZone,
  })
  return Number(hour.format(now()))
}

function isCalendarDate(when: When): when is string {
  return typeof when === 'string' && when.length === 10
}

function asDate(when: When): Date {
  return when instanceof Date ? when : new Date(when)
}

function yearOf(date: Date, when: When): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zoneFor(when) }).format(date)
}

function written(when: When, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale().tag, { ...options, timeZone: zoneFor(when) }).format(asDate(when))
}

// A calendar date parses as midnight UTC and must be written there, or it would shift by a day in the west.
function zoneFor(when: When): string {
  return isCalendarDate(when) ? 'UTC' : locale().timeZone
}
