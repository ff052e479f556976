import type { LocalDate } from '#kernel/local-date.ts'
import type { Reception } from './contract.ts'

/** From how many answers on it is shown how many understood: fewer would tell who did not (practice §1.0, class A). */
const LEAST = 5

/** What was counted of an announcement. `answered` and `meant` are answers that came in time. */
export interface Counts {
  readonly to: number
  readonly read: number
  readonly answered: number
  readonly meant: number
}

/**
 * How it was received, in counts. What people understood is shown once, after the day by which they should have read it or when
 * everybody has: a number that grew with each reader would tell what each of them chose.
 */
export function receptionOf(counts: Counts, readByOn: LocalDate, today: LocalDate): Reception {
  const { to, read, answered, meant } = counts
  const settled = today > readByOn || read === to
  const understood = settled && answered >= LEAST ? { meant, of: answered } : null
  return { to, read, understood, least: LEAST }
}

/**
 * Whether a clarification asks only those who chose otherwise: how many they are is to be read from the reading that starts anew, so
 * only once it may be told.
 */
export function mayAskOnlyOthers({ understood }: Reception): boolean {
  return understood !== null
}
