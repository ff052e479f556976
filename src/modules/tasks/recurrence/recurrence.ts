import type { ErrorItem } from '#kernel/errors.ts'
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, laterOf } from '#kernel/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '#kernel/working-days.ts'

/** How often a task comes back: every `count` weeks (1–52), months (1–24) or working days (1–260). */
export interface Recurrence {
  readonly every: 'week' | 'month' | 'working_day'
  readonly count: number
  /** The due date of the first one: it fixes the weekday, or the day of the month, for good. */
  readonly anchorOn: LocalDate
}

const MOST = { week: 52, month: 24, working_day: 260 } as const

/** What keeps a task from coming back: it needs a due date, a goal, and a count in range. Null when nothing does. */
export function recurrenceProblem(
  recurrence: Recurrence | null,
  task: { readonly dueOn: LocalDate | null; readonly servesGoal: boolean },
): ErrorItem | null {
  if (recurrence === null) return null
  const most = MOST[recurrence.every]
  if (!Number.isInteger(recurrence.count) || recurrence.count < 1 || recurrence.count > most)
    return problem(
      'recurrence_count',
      `The interval is a whole number from 1 to ${most}.`,
      'Choose a number in that range.',
    )
  if (task.dueOn === null)
    return problem(
      'recurrence_needs_due',
      'A task that comes back needs a date to come back from.',
      'Give it a due date.',
    )
  if (task.servesGoal) return null
  return problem(
    'recurrence_needs_goal',
    'A task that comes back serves a goal.',
    'Choose the goal it serves.',
  )
}

/**
 * When the next one is due: the first date of the series after `dueOn` that is not before `today`.
 * Weekly and monthly dates keep the anchor's weekday or day of the month (the last day of a shorter month), and move
 * to the next working day when they fall on a free one. Null when the calendar has no working day within ten years.
 */
export function nextDue(
  recurrence: Recurrence,
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): LocalDate | null {
  if (recurrence.every === 'working_day') return nextByWorkingDays(recurrence.count, dueOn, today, calendar)
  const after = laterOf(dueOn, addDays(today, -1))
  for (let step = stepBefore(recurrence, after); ; step++) {
    const date = onOrAfterWorkingDay(dateOfStep(recurrence, step), calendar)
    if (date === null || date > after) return date
  }
}

function nextByWorkingDays(
  count: number,
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): LocalDate | null {
  let date = addWorkingDays(dueOn, count, calendar)
  while (date !== null && date < today) date = addWorkingDays(date, count, calendar)
  return date
}

/** A step of the series that is surely not after `date`, close to it. */
function stepBefore(recurrence: Recurrence, date: LocalDate): number {
  const days = dayNumber(date) - dayNumber(recurrence.anchorOn)
  const longest = recurrence.every === 'week' ? 7 * recurrence.count : 31 * recurrence.count
  return Math.max(0, Math.floor(days / longest) - 1)
}

function dateOfStep(recurrence: Recurrence, step: number): LocalDate {
  if (recurrence.every === 'week') return addDays(recurrence.anchorOn, 7 * recurrence.count * step)
  const [year = 0, month = 0, day = 0] = recurrence.anchorOn.split('-').map(Number)
  const months = year * 12 + month - 1 + recurrence.count * step
  return dateOfDayNumber(Math.min(firstOfMonth(months) + day - 1, firstOfMonth(months + 1) - 1))
}

function firstOfMonth(months: number): number {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return dayNumber(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`)
}

function onOrAfterWorkingDay(date: LocalDate, calendar: WorkCalendar): LocalDate | null {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar)
}

function problem(code: string, message: string, fix: string): ErrorItem {
  return { field: 'recurrence', code, message, fix }
}
