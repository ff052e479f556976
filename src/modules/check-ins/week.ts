import { addDays, type LocalDate, mondayOf, weekday } from '#kernel/local-date.ts'
import { isWorkingDay, type WorkCalendar } from '#kernel/working-days.ts'

/** From Thursday to the Monday after, the day of grace, a check-in is asked for. */
const THURSDAY = 4

/** Whether a check-in is asked for on this day. */
export function isTime(today: LocalDate): boolean {
  return weekday(today) === 1 || weekday(today) >= THURSDAY
}

/** The week to tell of: on Monday the one before, unless it is told already. */
export function weekToTell(today: LocalDate, lastToldOn: LocalDate | null): LocalDate {
  const monday = mondayOf(today)
  const before = addDays(monday, -7)
  return weekday(today) === 1 && lastToldOn !== before && lastToldOn !== monday ? before : monday
}

/** Whether this week may be told of today: this one, and on Monday the one before. */
export function mayTell(weekOn: LocalDate, today: LocalDate): boolean {
  const monday = mondayOf(today)
  return weekOn === monday || (weekday(today) === 1 && weekOn === addDays(monday, -7))
}

/** The last week whose day of grace is over. */
export function weekGone(today: LocalDate): LocalDate {
  return addDays(mondayOf(today), weekday(today) === 1 ? -14 : -7)
}

/** Whether somebody worked on one of the days on which it was asked for. */
export function wasThere(weekOn: LocalDate, calendar: WorkCalendar): boolean {
  return [3, 4, 5, 6, 7].some(days => isWorkingDay(addDays(weekOn, days), calendar))
}

/** How long its author may change it. */
export const EDIT_MS = 24 * 60 * 60 * 1000

/** At which one missed in a row, while present, the manager learns of it; and only then. */
export const TELL_MANAGER_AT = 2
