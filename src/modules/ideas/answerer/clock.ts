import type { WorkClock } from '#kernel/working-time.ts'

/** Working days in which an idea is answered (practice §1.6), and those that passing it on or up adds at most. */
const ANSWER_DAYS = 10
const MORE_DAYS = 5

/** A clock: it ends with the working day of who answers that is `days` after `from`. */
export interface Span {
  readonly from: Date
  readonly days: number
}

/** What is known of a clock that runs: since when it was asked, and the span that counts now. */
export interface Running {
  readonly askedAt: Date
  readonly clockFromAt: Date
  readonly clockDays: number
}

/** The clock of an idea that has just been asked. */
export function firstSpan(now: Date): Span {
  return { from: now, days: ANSWER_DAYS }
}

/** The clock of one level further up: a week. */
export function nextSpan(now: Date): Span {
  return { from: now, days: MORE_DAYS }
}

/**
 * The clock of somebody it is passed to: what is left, at least five working days, but never more than five beyond the ten it
 * was asked for, however often it is passed.
 */
export function passedSpan(running: Running, now: Date, clock: WorkClock): Span {
  const left = { from: running.clockFromAt, days: running.clockDays }
  const longest = { from: running.askedAt, days: ANSWER_DAYS + MORE_DAYS }
  const granted = [left, nextSpan(now)].reduce((a, b) => (endOf(b, clock) > endOf(a, clock) ? b : a))
  return endOf(granted, clock) > endOf(longest, clock) ? longest : granted
}

/** When the clock ends; null when the next ten years have too few working days. */
export function dueAt(span: Span, clock: WorkClock | undefined): Date | null {
  return clock?.endOfDay(span.from, span.days) ?? null
}

/** The end counted again because hours or absences changed: a change never lets a clock run out that had not. */
export function recounted(before: Date | null, after: Date | null, now: Date): Date | null {
  if (before !== null && before <= now) return before
  return after !== null && after <= now ? before : after
}

function endOf(span: Span, clock: WorkClock): number {
  return dueAt(span, clock)?.getTime() ?? Number.POSITIVE_INFINITY
}
