import { brierScore } from '#kernel/statistics/brier-score.ts'
import type { Outcome } from '../aim-words.ts'

/** A closed goal and the last chance, in percent, that its owner stated before it closed. */
export interface StatedChance {
  readonly chance: number
  readonly outcome: Outcome
}

/** How well an owner's chances matched what happened; only they see it. `brier` 0 is perfect, .25 is tossing a coin. */
export interface Calibration {
  readonly closedGoals: number
  /** Null until 8 goals are closed: fewer say nothing. */
  readonly brier: number | null
}

/** Mean of (p − o)² over closed goals (practice §4.2). Dropped goals have no outcome to compare with. */
export function calibrationOf(stated: readonly StatedChance[]): Calibration {
  const compared = stated
    .filter(goal => goal.outcome !== 'dropped')
    .map(goal => ({
      p: goal.chance / 100,
      outcome: goal.outcome === 'achieved' ? (1 as const) : (0 as const),
    }))
  return { closedGoals: compared.length, brier: compared.length < FEWEST_GOALS ? null : brierScore(compared) }
}

const FEWEST_GOALS = 8
