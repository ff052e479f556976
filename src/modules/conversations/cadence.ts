import type { z } from 'zod'
import { addDays, daysBetween, type LocalDate, mondayOf, weekday } from '#kernel/local-date.ts'
import { isWorkingDay, type WorkCalendar } from '#kernel/working-days.ts'
import type { Cadence } from './contract/rhythm.ts'

/** How often, and on which weekday (1 Monday … 7). */
export interface Rhythm {
  readonly cadence: z.output<typeof Cadence>
  readonly weekday: number
}

/** Days ahead in which a day on which all of them work is looked for. */
const SEARCH_DAYS = 180

/**
 * The date of the talk after the one on `last`, on which everybody works: the regular day, or the first working day of all
 * of them from there. A week in which it had to move does not move the ones after it. Null when half a year has no such day.
 */
export function nextDate(
  { cadence, weekday: day }: Rhythm,
  last: LocalDate,
  calendars: readonly WorkCalendar[],
): LocalDate | null {
  if (cadence === 'workdays') return firstCommonDay(addDays(last, 1), calendars)
  const regular = regularAfter(cadence, day, last)
  return firstCommonDay(regular, calendars)
}

/** The first day from `from` on which everybody works; null when there is none within half a year. */
export function firstCommonDay(from: LocalDate, calendars: readonly WorkCalendar[]): LocalDate | null {
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead++) {
    const date = addDays(from, ahead)
    if (calendars.every(calendar => isWorkingDay(date, calendar))) return date
  }
  return null
}

function regularAfter(
  cadence: 'weekly' | 'fortnightly' | 'monthly',
  day: number,
  last: LocalDate,
): LocalDate {
  if (cadence === 'monthly') return nearest(day, monthLater(last))
  const weeks = cadence === 'weekly' ? 1 : 2
  const regular = addDays(mondayOf(last), 7 * weeks + day - 1)
  // One that moved into the week after its own is followed a short week later, not two days later.
  return daysBetween(last, regular) < 7 * weeks - 4 ? addDays(regular, 7) : regular
}

/** The same day of the next month, or its last one. */
function monthLater(date: LocalDate): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The date with this weekday at most three days away. */
function nearest(day: number, date: LocalDate): LocalDate {
  const ahead = (day - weekday(date) + 7) % 7
  return addDays(date, ahead > 3 ? ahead - 7 : ahead)
}
