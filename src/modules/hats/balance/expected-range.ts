import type { Interval } from '#kernel/statistics/interval.ts'

/** Expected lead share by level, 0–1 (practice §3.4): the higher, the more leading. The direction is from the literature, the numbers are ours. */
export type Ranges = Readonly<Record<number, Interval>>

export const EXPECTED_RANGES: Ranges = {
  2: { low: 0.2, high: 0.4 },
  3: { low: 0.3, high: 0.5 },
  4: { low: 0.45, high: 0.65 },
  5: { low: 0.6, high: 0.8 },
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
  ranges: Ranges = EXPECTED_RANGES,
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
