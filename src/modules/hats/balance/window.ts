import { addDays, daysBetween, type LocalDate, mondayOf } from '#kernel/local-date.ts'
import { WINDOW_WEEKS } from './mix.ts'

/** The first day that counts: weeks begin on Mondays, and the current one is the first of the twelve. */
export function windowFrom(today: LocalDate): LocalDate {
  return addDays(mondayOf(today), -7 * (WINDOW_WEEKS - 1))
}

/** How many weeks before the current one a day lies; 0 is the current week. */
export function weekOf(day: LocalDate, today: LocalDate): number {
  return daysBetween(mondayOf(day), mondayOf(today)) / 7
}
