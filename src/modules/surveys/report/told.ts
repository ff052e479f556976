import type { Counted } from '#kernel/statistics/interval.ts'
import { effectiveSize, wilsonOfShare } from '#kernel/statistics/interval.ts'
import { type ShownShare, shownShare } from '../release/shown-share.ts'

/** How sure every interval of a report is (practice.md §7). */
export const LEVEL = 0.8

/** A share as a reader is told it. Intervals and comparisons are made from this, never from the exact share behind it. */
export interface Told {
  readonly shown: ShownShare
  /** What the true share may be, in whole percents. */
  readonly low: number
  readonly high: number
  /** How many answers it is a share of. */
  readonly n: number
}

/** Of whom a share is told: the threshold of the plan, and everybody who was asked, where that is known. */
export interface Telling {
  readonly k: number
  readonly population: number | null
}

/**
 * Tells a share of `n` answers with Wilson's interval, narrowed when most of those asked answered; null for under k answers. Unequal
 * answers are worth fewer equal ones.
 */
export function tell(share: number, n: number, { k, population }: Telling, worth = n): Told | null {
  const shown = shownShare(share, n, k)
  if (shown === null) return null
  const size = population === null ? worth : effectiveSize(worth, Math.max(n, population))
  const [from, to] = shown.kind === 'percent' ? [shown.percent, shown.percent] : [shown.from, shown.to]
  return {
    shown,
    low: Math.round(100 * wilsonOfShare(from / 100, size, LEVEL).low),
    high: Math.round(100 * wilsonOfShare(to / 100, size, LEVEL).high),
    n,
  }
}

/** The middle of what is told, 0–100, to order by. */
export function middleOf({ shown }: Pick<Told, 'shown'>): number {
  return shown.kind === 'percent' ? shown.percent : (shown.from + shown.to) / 2
}

/** The count behind a told percent as a reader can work it out; null for a band, which is not compared. */
export function countedOf({ shown, n }: Told, population: number | null): Counted | null {
  if (shown.kind === 'band') return null
  const counted = { count: Math.round((shown.percent / 100) * n), n }
  return population === null ? counted : { ...counted, population: Math.max(n, population) }
}
