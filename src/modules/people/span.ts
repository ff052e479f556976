import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'

/** Whether a span of dates, both ends included and open-ended when `to` is null, holds a date. */
export function spans(span: DateSpan, on: LocalDate): boolean {
  return span.from <= on && (span.to === null || span.to >= on)
}

/** The dates that two spans share, or null when they share none. */
export function overlapOf(a: DateSpan, b: DateSpan): DateSpan | null {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to
  return to !== null && to < from ? null : { from, to }
}

/** Whether every date of `inner` is also one of `outer`. */
export function covers(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to))
}

/** The day after a span, or null when it never ends. */
export function dayAfter(span: DateSpan): LocalDate | null {
  return span.to === null ? null : addDays(span.to, 1)
}

/** A span in words for a message, such as `from 2026-03-02 to 2026-04-01` or `from 2026-03-02 on`. */
export function spanText(span: DateSpan): string {
  return span.to === null ? `from ${span.from} on` : `from ${span.from} to ${span.to}`
}
