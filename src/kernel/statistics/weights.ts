import type { Share } from '../percent.ts'
import { type FivePoint, pointOf } from './favourability.ts'

/** The shares of a question when each person stands for as many as their weight says. */
export interface WeightedTally {
  /** Shares of the weight of those who answered, each 0–1. */
  readonly favourable: Share
  readonly neutral: Share
  readonly unfavourable: Share
  /** People who answered, whatever their weight. */
  readonly n: number
  /** What so many unequal answers are worth in equal ones; the n of the interval (`wilsonOfShare`). */
  readonly size: number
}

/**
 * Weighted shares Σ wᵢ·[answer favourable] / Σ wᵢ over those who answered, with weights as given (post-stratification weights
 * of whoever drew the sample; they are used, not made here), one per person in the order of the answers, ≥ 0. Null when nobody
 * with a weight answered. Throws RangeError for a weight that is negative or no number, and for answers off the scale 0–5.
 */
export function weightedTally(
  { answers, reversed = false }: FivePoint,
  weights: ArrayLike<number>,
): WeightedTally | null {
  const sums = [0, 0, 0]
  let n = 0
  let total = 0
  let squares = 0
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i] as number
    const weight = weights[i] as number
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError('A weight is 0 or more.')
    if (answer === 0) continue
    const side = sideOf(pointOf(answer, reversed))
    sums[side] = (sums[side] as number) + weight
    n++
    total += weight
    squares += weight * weight
  }
  if (total === 0) return null
  const [unfavourable = 0, neutral = 0, favourable = 0] = sums.map(sum => sum / total)
  return { favourable, neutral, unfavourable, n, size: kishSize(total, squares) }
}

/** Kish's effective size (1965): (Σw)² / Σw². Equal weights give n; the more unequal, the fewer. */
export function kishSize(sum: number, sumOfSquares: number): number {
  return (sum * sum) / sumOfSquares
}

/** 0 unfavourable, 1 neutral, 2 favourable. */
function sideOf(point: number): number {
  return point >= 4 ? 2 : point === 3 ? 1 : 0
}
