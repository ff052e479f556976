import { type LocalDate, todayIn } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { revealedClarity } from '../store/pair-clarity.ts'
import { clarityGaps } from './exchange.ts'

/** How clear somebody's work was at last, as they and who answers for them said it to each other. */
export interface PairClarity {
  readonly exchangeId: string
  /** The day on which both saw both. */
  readonly on: LocalDate
  /** Mean of the eight sentences, 1 to 5. */
  readonly personMean: number
  readonly managerMean: number
  /** Mean of person − manager. */
  readonly meanGap: number
  /** The gap of the sentence that is furthest below what the manager believes; null when none is below. */
  readonly worstGap: number | null
  /** A gap ≤ −1.5, or a mean gap ≤ −0.75. */
  readonly unclear: boolean
}

/**
 * The latest named clarity of each of these people with one manager, shown on a day or before; people without one are missing. It
 * belongs to the two: asked in the name of anybody else it answers nothing. The system asks in nobody's name, for what it shows
 * to the two alone. One statement.
 */
export async function pairClarity(
  work: Work,
  managerId: string,
  personIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, PairClarity>> {
  const { personId: me } = work.actor
  const theirs = me === null || me === managerId ? personIds : personIds.filter(id => id === me)
  if (theirs.length === 0) return new Map()
  const found = await revealedClarity(work, managerId, theirs, on)
  return new Map(
    found.map(({ exchangeId, personId, revealedAt, person, manager }) => {
      const { gaps, meanGap, unclear } = clarityGaps(person, manager)
      const worst = Math.min(...gaps)
      return [
        personId,
        {
          ...{ exchangeId, on: todayIn(work.timeZone, revealedAt), meanGap, unclear },
          personMean: meanOf(person),
          managerMean: meanOf(manager),
          worstGap: worst < 0 ? worst : null,
        },
      ]
    }),
  )
}

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
