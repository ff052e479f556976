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

/** How many spans of twelve weeks before the current one are looked back upon: with it, two years and a month. */
const SEASONS = 8

/** The twelve weeks before the current twelve, those before them, and so on; each ends on a Sunday. The newest first. */
export function seasonsBefore(
  today: LocalDate,
): readonly { readonly from: LocalDate; readonly to: LocalDate }[] {
  const now = windowFrom(today)
  return Array.from({ length: SEASONS }, (_, back) => ({
    from: addDays(now, -7 * WINDOW_WEEKS * (back + 1)),
    to: addDays(now, -7 * WINDOW_WEEKS * back - 1),
  }))
}

/** The first day of the oldest of them. */
export function seasonsFrom(today: LocalDate): LocalDate {
  return addDays(windowFrom(today), -7 * WINDOW_WEEKS * SEASONS)
}
