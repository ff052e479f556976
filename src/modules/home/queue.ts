import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import type { QueueKind, QueueLine, Severity } from './contract.ts'

/** Something that waits, before it is judged. `mine`: nobody else can do it. */
export interface Waiting extends Omit<QueueLine, 'overdue'> {
  readonly mine: boolean
}

const SEVERITY: Readonly<Record<Severity, number>> = { critical: 8, major: 4, minor: 2, info: 1 }

/** How much each kind weighs, and whether only its reader can do it. */
export const WEIGHT: Readonly<Record<QueueKind, { readonly severity: Severity; readonly mine: boolean }>> = {
  accept_plan: { severity: 'major', mine: true },
  write_plan: { severity: 'major', mine: true },
  answer_ask_back: { severity: 'major', mine: true },
  confirm_closing: { severity: 'minor', mine: true },
  issue_brief: { severity: 'minor', mine: false },
  check_in: { severity: 'minor', mine: true },
  cover: { severity: 'major', mine: true },
  task_request: { severity: 'minor', mine: false },
  task_overdue: { severity: 'minor', mine: true },
}

/**
 * Puts what waits in order: severity (8, 4, 2, 1) × urgency (overdue 3, due within two working days 2, within five 1.5,
 * else 1) × 1.5 for what only the reader can do; ties by date. The rule of practice §2.2.
 */
export function inQueueOrder(waiting: readonly Waiting[], today: LocalDate): QueueLine[] {
  const judged = waiting.map(each => ({ each, pressing: pressing(each, today) }))
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
): number {
  return SEVERITY[severity] * urgency(dueOn, today) * (mine ? 1.5 : 1)
}

function urgency(dueOn: LocalDate | null, today: LocalDate): number {
  if (dueOn === null) return 1
  if (isOverdue(dueOn, today)) return 3
  const left = workingDaysBetween(today, dueOn, MONDAY_TO_FRIDAY)
  return left <= 2 ? 2 : left <= 5 ? 1.5 : 1
}

function isOverdue(dueOn: LocalDate | null, today: LocalDate): boolean {
  return dueOn !== null && daysBetween(dueOn, today) > 0
}

function dateOf({ dueOn, sinceOn }: Pick<Waiting, 'dueOn' | 'sinceOn'>): LocalDate {
  return dueOn ?? sinceOn ?? '9999-12-31'
}
