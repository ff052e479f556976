import type { Seeded } from '../seeded.ts'
import type { Interval } from './interval.ts'
import { type Column, completeRows, correlations, covariances, type Square } from './moments.ts'
import { quantile } from './quantiles.ts'
import { type Correlated, lmg, MOST_DRIVERS, relativeWeights } from './relative-importance.ts'
import { blockedRows, type Resampler } from './resample-moments.ts'

/** What is asked of the drivers: how sure the intervals are, from how many draws, by which chance. */
export interface DriverChoice {
  /** Such as 0.95. */
  readonly level: number
  readonly draws: number
  readonly chance: Seeded
}

/** How much of the outcome's variance goes with one driver. "Associated with": nothing here says that it causes. */
export interface Driver {
  /** Johnson's relative weight, a part of R². */
  readonly weight: number
  /** Bootstrap quantiles of the weight. */
  readonly interval: Interval
  /** The exact share (LMG), as a check; null with more than 12 drivers. */
  readonly lmg: number | null
  /** Plain correlation with the outcome, −1…1. */
  readonly correlation: number
}

/** The drivers in the order given, and how much all of them explain together. */
export interface Drivers {
  readonly drivers: readonly Driver[]
  readonly explained: number
  /** People who answered the outcome and every driver. */
  readonly n: number
}

/** Why there is nothing to show. */
export type NoDrivers = 'too_few_answers' | 'does_not_vary' | 'say_the_same'

/** Fewest complete answers for which drivers mean anything: 100, and ten for each driver. */
export function leastAnswers(drivers: number): number {
  return Math.max(100, 10 * drivers)
}

/**
 * Johnson's relative weights of each driver on the outcome, with bootstrap intervals, exact LMG beside them. Columns hold one
 * number per person, NaN for none; people with any gap are left out, none is filled in. Instead, a word for why not: under
 * 100 or 10 per driver complete answers, a column without variance, or drivers that are combinations of each other.
 */
export function driversOf(
  outcome: Column,
  drivers: readonly Column[],
  { level, draws, chance }: DriverChoice,
): Drivers | NoDrivers {
  const columns = [outcome, ...drivers]
  const rows = completeRows(columns)
  if (rows.length < leastAnswers(drivers.length)) return 'too_few_answers'
  const correlation = correlations(covariances(columns, rows))
  if (correlation === null) return 'does_not_vary'
  const correlated = splitOf(correlation)
  const weights = relativeWeights(correlated)
  if (weights === null) return 'say_the_same'
  const exact = drivers.length <= MOST_DRIVERS ? lmg(correlated) : null
  const drawn = drawWeights(blockedRows(columns, rows, chance), draws)
  return {
    explained: weights.reduce((sum, each) => sum + each, 0),
    n: rows.length,
    drivers: weights.map((weight, i) => ({
      weight,
      interval: intervalOf(
        drawn.map(each => each[i] as number),
        level,
      ),
      lmg: exact?.[i] ?? null,
      correlation: correlated.outcome[i] as number,
    })),
  }
}

/** Weights of each draw; a draw in which something does not vary says nothing and is left out. */
function drawWeights(resampler: Resampler, draws: number): number[][] {
  return Array.from({ length: draws }, () => {
    const correlation = correlations(resampler.draw())
    return correlation && relativeWeights(splitOf(correlation))
  }).filter(each => each !== null)
}

function intervalOf(values: readonly number[], level: number): Interval {
  return { low: quantile(values, (1 - level) / 2), high: quantile(values, (1 + level) / 2) }
}

function splitOf(correlation: Square): Correlated {
  const [first = [], ...rest] = correlation
  return { outcome: first.slice(1), drivers: rest.map(row => row.slice(1)) }
}
