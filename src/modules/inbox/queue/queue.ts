import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { type WorkCalendar, workingDaysBetween } from '#kernel/working-days.ts'
import type { QueueLine, Severity } from '../contract.ts'

/** Something that waits, before it is judged. `mine`: nobody else can do it. */
export interface Waiting extends Omit<QueueLine, 'overdue'> {
  readonly mine: boolean
}

const SEVERITY: Readonly<Record<Severity, number>> = { critical: 8, major: 4, minor: 2, info: 1 }

/**
 * Puts what waits in order: severity (8, 4, 2, 1) × urgency (overdue 3, due within two working days 2, within five 1.5,
 * else 1) × 1.5 for what only the reader can do; ties by date. The rule of practice §2.2, by the reader's own working days.
 */
export function inQueueOrder(
  waiting: readonly Waiting[],
  today: LocalDate,
  calendar: WorkCalendar,
): QueueLine[] {
  const judged = waiting.map(each => ({ each, pressing: pressing(each, today, calendar) }))
  judged.sort(
    (a, b) =>
      b.pressing - a.pressing ||
      dateOf(a.each).localeCompare(dateOf(b.each)) ||
      a.each.subject.localeCompare(b.each.subject),
  )
  return judged.map(({ each: { mine: _, ...line } }) => ({ ...line, overdue: isOverdue(line.dueOn, today) }))
}

/** How pressing one thing is; only its order means anything, and it is never shown. */
export function pressing(
  { severity, dueOn, mine }: Pick<Waiting, 'severity' | 'dueOn' | 'mine'>,
  today: LocalDate,
  calendar: WorkCalendar,
): number {
  return SEVERITY[severity] * urgency(dueOn, today, calendar) * (mine ? 1.5 : 1)
}

function urgency(dueOn: LocalDate | null, today: LocalDate, calendar: WorkCalendar): number {
  if (dueOn === null) return 1
  if (isOverdue(dueOn, today)) return 3
  // A date that is years ahead need not be counted day by day.
  if (daysBetween(today, dueOn) > FAR) return 1
  const left = workingDaysBetween(today, dueOn, calendar)
  return left <= 2 ? 2 : left <= 5 ? 1.5 : 1
}

const FAR = 400

function isOverdue(dueOn: LocalDate | null, today: LocalDate): boolean {
  return dueOn !== null && daysBetween(dueOn, today) > 0
}

function dateOf({ dueOn, sinceOn }: Pick<Waiting, 'dueOn' | 'sinceOn'>): LocalDate {
  return dueOn ?? sinceOn ?? '9999-12-31'
}
