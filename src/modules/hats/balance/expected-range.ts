import type { Interval } from '#kernel/statistics/interval.ts'
import { type Thresholds, thresholdsWith } from '../thresholds/thresholds.ts'

/**
 * Expected lead share by level, 0–1 (practice §3.4): the higher, the more leading. The direction is from the literature, the numbers are
 * ours; an organisation may have its own, among the published numbers. Their bounds keep the lower end below the upper one.
 */
type Ranges = Readonly<Record<number, Interval>>

/** The ranges in force. */
export function rangesOf(is: Thresholds = thresholdsWith()): Ranges {
  const range = (level: 2 | 3 | 4 | 5): Interval => ({
    low: is[`balance.${level}.low`] / 100,
    high: is[`balance.${level}.high`] / 100,
  })
  return { 2: range(2), 3: range(3), 4: range(4), 5: range(5) }
}

/** What is open for somebody, moderate or strong: each moves what is expected by five points, by fifteen at most. */
export interface OpenSituations {
  readonly lead: number
  readonly manage: number
}

/**
 * What is expected of somebody now. `levels` are their own and, while they act for others, those they cover: the mean of their
 * ranges. `ownsShared` says whether somebody of level 1 owns work that others share in; they are then expected what level 2 is.
 * Null when nothing is expected.
 */
export function expectedRange(
  levels: readonly number[],
  ownsShared: boolean,
  open: OpenSituations,
  ranges: Ranges = rangesOf(),
): Interval | null {
  const known = levels.flatMap(level => {
    const range = ranges[level === 1 && ownsShared ? 2 : level]
    return range === undefined ? [] : [range]
  })
  if (known.length === 0) return null
  const shift = Math.max(-0.15, Math.min(0.15, 0.05 * (open.lead - open.manage)))
  const at = (end: (range: Interval) => number) =>
    rounded(
      Math.max(0, Math.min(1, known.reduce((sum, range) => sum + end(range), 0) / known.length + shift)),
    )
  return { low: at(range => range.low), high: at(range => range.high) }
}

/** Whether somebody is outside what is expected: only when what we can tell and what is expected do not meet. */
export function isOutside(told: Interval, expected: Interval): boolean {
  return told.high < expected.low || told.low > expected.high
}

// Shares are whole percents.
const rounded = (share: number) => Math.round(share * 100) / 100
