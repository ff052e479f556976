import { type Column, completeRows, correlations, covariances, type Square } from './moments.ts'

// Under this a scale does not measure one thing well enough to compare groups by (Nunnally 1978).
const LOW_RELIABILITY = 0.7

/** How well the questions of a scale agree with each other, over the people who answered all of them. */
export interface Reliability {
  /** Cronbach's alpha. */
  readonly alpha: number
  /** McDonald's omega (total) of one factor. */
  readonly omega: number
  readonly n: number
  /** Either is under .70. */
  readonly isLow: boolean
}

/**
 * Alpha and omega of a scale of three or more questions (turned the same way), NaN for no answer. Null, not a number that looks
 * like one, for fewer questions, for fewer complete answers than two per question, or when a question never varies.
 */
export function reliabilityOf(questions: readonly Column[]): Reliability | null {
  if (questions.length < 3) return null
  const rows = completeRows(questions)
  if (rows.length < 2 * questions.length) return null
  const covariance = covariances(questions, rows)
  const correlation = correlations(covariance)
  if (correlation === null) return null
  const alpha = cronbachAlpha(covariance)
  const omega = omegaTotal(oneFactorLoadings(correlation))
  return { alpha, omega, n: rows.length, isLow: Math.min(alpha, omega) < LOW_RELIABILITY }
}

/** Cronbach's alpha (1951) from covariances: k/(k−1) · (1 − Σ variances / Σ all entries). */
export function cronbachAlpha(covariance: Square): number {
  const k = covariance.length
  const variances = covariance.reduce((sum, row, i) => sum + (row[i] as number), 0)
  const all = covariance.flat().reduce((sum, each) => sum + each, 0)
  return (k / (k - 1)) * (1 - variances / all)
}

/** McDonald's omega (1999) from the loadings of one factor: (Σλ)² / ((Σλ)² + Σ(1 − λ²)). */
export function omegaTotal(loadings: readonly number[]): number {
  const common = loadings.reduce((sum, each) => sum + each, 0) ** 2
  return common / (common + loadings.reduce((sum, each) => sum + 1 - each ** 2, 0))
}

// A question is never all factor; the same bound on its own variance as in R's psych::fa.
const LARGEST_LOADING = Math.sqrt(1 - 0.005)

/**
 * Loadings of one factor by MINRES (Harman & Jones 1966): they minimise Σ over i < j of (rᵢⱼ − λᵢλⱼ)². One loading at a time,
 * λᵢ = Σⱼ rᵢⱼλⱼ / Σⱼ λⱼ² (j ≠ i), until none moves by 1e-13. The sign is the one with the larger sum.
 */
export function oneFactorLoadings(correlation: Square): number[] {
  const loadings = centroid(correlation)
  for (let round = 0; round < 10_000; round++) {
    let moved = 0
    for (const [i, row] of correlation.entries()) {
      const next = bestLoading(row, loadings, i)
      moved = Math.max(moved, Math.abs(next - (loadings[i] as number)))
      loadings[i] = next
    }
    if (moved < 1e-13) break
  }
  const sign = loadings.reduce((sum, each) => sum + each, 0) < 0 ? -1 : 1
  return loadings.map(each => sign * each)
}

/** Where to start: the share of each question in all correlations. */
function centroid(correlation: Square): number[] {
  const sums = correlation.map(row => row.reduce((sum, each) => sum + each, 0))
  const total = Math.sqrt(Math.abs(sums.reduce((sum, each) => sum + each, 0))) || 1
  return sums.map(sum => Math.min(LARGEST_LOADING, sum / total))
}

function bestLoading(row: readonly number[], loadings: readonly number[], i: number): number {
  let above = 0
  let below = 0
  for (const [j, loading] of loadings.entries()) {
    if (j === i) continue
    above += (row[j] as number) * loading
    below += loading * loading
  }
  if (below === 0) return 0
  return Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, above / below))
}
