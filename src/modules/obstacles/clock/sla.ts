import type { WorkClock } from '#kernel/working-time.ts'
import type { Severity } from '../contract/words.ts'

/** Minutes of a working day. */
const DAY = 8 * 60

/** Working time in minutes to take an obstacle, and to answer it (practice §9); answering counts from the same beginning. [J] */
export const SLA: Readonly<Record<Severity, { readonly take: number; readonly answer: number }>> = {
  critical: { take: 4 * 60, answer: 2 * DAY },
  major: { take: DAY, answer: 5 * DAY },
  minor: { take: 3 * DAY, answer: 15 * DAY },
}

/** Working days in which the raiser confirms or reopens; silence then confirms. */
const CONFIRM_DAYS = 5

/** When the owner's clocks run out. Null where the next ten years have too little working time. */
export interface Deadlines {
  readonly takeByAt: Date | null
  readonly answerByAt: Date | null
}

/** Both ends, counted in the owner's working time from `since`; `halved` in a big push (H08). */
export function deadlines(clock: WorkClock, since: Date, severity: Severity, halved: boolean): Deadlines {
  const factor = halved ? 0.5 : 1
  return {
    takeByAt: clock.add(since, SLA[severity].take * factor),
    answerByAt: clock.add(since, SLA[severity].answer * factor),
  }
}

/** Until when the raiser answers; a raiser without working time answers for ever. */
export function confirmBy(clock: WorkClock, since: Date): Date {
  return clock.add(since, CONFIRM_DAYS * DAY) ?? new Date('9999-12-31T00:00:00Z')
}

/**
 * The end of a clock that is counted again because hours changed (a zone, working days, an absence): a change never lets a
 * clock run out that had not, so an end that would lie in the past leaves the old one standing.
 */
export function recounted(before: Date | null, after: Date | null, now: Date): Date | null {
  if (before !== null && before <= now) return before
  return after !== null && after <= now ? before : after
}
