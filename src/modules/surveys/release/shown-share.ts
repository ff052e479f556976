import type { Share } from '#kernel/percent.ts'

/** A share as it may be told of a group: a whole percent, or a band when the exact one would say too much. */
export type ShownShare =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'band'; readonly from: number; readonly to: number }

// Whole percents of fewer answers can be solved for the counts behind them.
const BANDED_UNDER = 20
const BAND = 10
// "All of them" is about each of them, until they are this many times k.
const UNANIMOUS_UNDER = 3

/**
 * How a share of `n` answers is told. Under 3k answers "nobody" and "everybody" become "at most 10 %" and "at least 90 %", like all
 * shares that near, or the band alone would tell of them; under 20 answers all shares are told in bands of ten percent (0–10,
 * 10–20, … 90–100; a share on an edge belongs to the one above, 100 % to the last); otherwise as whole percents. Null when fewer
 * than k answered: the rule for each question, since sums run over a whole group and its safety does not depend on who skipped what.
 */
export function shownShare(share: Share, n: number, k: number): ShownShare | null {
  if (n < k) return null
  const percent = Math.round(share * 100)
  if (n < BANDED_UNDER || (n < UNANIMOUS_UNDER * k && isInOuterBand(share))) return bandOf(share)
  return { kind: 'percent', percent: nearUnanimous(share, percent) }
}

/** Whether a spread, a median, a least or a greatest may be told of so many answers. */
export function mayShowSpread(n: number): boolean {
  return n >= BANDED_UNDER
}

function isInOuterBand(share: Share): boolean {
  const { from } = bandOf(share)
  return from === 0 || from === 100 - BAND
}

function isUnanimous(share: Share): boolean {
  return share === 0 || share === 1
}

/** 99.6 % is not everybody. */
function nearUnanimous(share: Share, percent: number): number {
  if (isUnanimous(share)) return percent
  return Math.min(99, Math.max(1, percent))
}

function bandOf(share: Share) {
  const from = Math.min(100 - BAND, Math.floor(share * BAND + 1e-9) * BAND)
  return { kind: 'band', from, to: from + BAND } as const
}
