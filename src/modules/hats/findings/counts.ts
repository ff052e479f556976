import type { BothSides, Counts } from './contract.ts'
import type { FindingCount } from './store/told-findings.ts'

/** Counted rows as numbers by severity; what is accepted counts apart. */
export function countsOf(rows: readonly FindingCount[]): Counts {
  const counts = { critical: 0, major: 0, minor: 0, info: 0, accepted: 0 }
  for (const { severity, isAccepted, count } of rows) counts[isAccepted ? 'accepted' : severity] += count
  return counts
}

/** The same by side. */
export function bothSidesOf(rows: readonly FindingCount[]): BothSides {
  const of = (side: FindingCount['side']) => countsOf(rows.filter(row => row.side === side))
  return { direction: of('direction'), steps: of('steps') }
}

/**
 * Checks that no total counts. A02 reads a survey result that only the lead of a team may know: a number that stands or falls by it
 * would tell it to the line above (listening §4.4).
 */
export const UNCOUNTED: readonly string[] = ['A02']
