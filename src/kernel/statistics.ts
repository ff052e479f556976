/** The quartiles of a set of numbers. */
export interface Quartiles {
  readonly q25: number
  readonly q50: number
  readonly q75: number
}

/** Middle value (mean of the two middle ones); NaN for an empty list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Quantile by linear interpolation, `p` in 0–1 (Hyndman & Fan 1996, type 7, as in R and NumPy); NaN for an empty list. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort()
  return quantileOfSorted(sorted, sorted.length, p)
}

/** The same of the first `count` entries of an ascending array, without copying. */
export function quantileOfSorted(sorted: ArrayLike<number>, count: number, p: number): number {
  if (count === 0) return Number.NaN
  const position = (count - 1) * p
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, count - 1)] ?? Number.NaN
  return low + (high - low) * (position - below)
}

/**
 * Quartiles of the slopes between all pairs of points with different x (Theil 1950, Sen 1968); q50 is the
 * Theil–Sen slope. Null when no two points differ in x. Costs n(n−1)/2 slopes.
 */
export function theilSenSlopes(xs: ArrayLike<number>, ys: ArrayLike<number>): Quartiles | null {
  const slopes = new Float64Array((xs.length * (xs.length - 1)) / 2)
  const count = pairSlopes(xs, ys, slopes)
  if (count === 0) return null
  const sorted = slopes.subarray(0, count).sort()
  return {
    q25: quantileOfSorted(sorted, count, 0.25),
    q50: quantileOfSorted(sorted, count, 0.5),
    q75: quantileOfSorted(sorted, count, 0.75),
  }
}

/** Mean squared distance between stated probabilities (0–1) and outcomes (0 or 1) (Brier 1950); null without any. */
export function brierScore(
  stated: readonly { readonly p: number; readonly outcome: 0 | 1 }[],
): number | null {
  if (stated.length === 0) return null
  let sum = 0
  for (const { p, outcome } of stated) sum += (p - outcome) ** 2
  return sum / stated.length
}

function pairSlopes(xs: ArrayLike<number>, ys: ArrayLike<number>, slopes: Float64Array): number {
  let count = 0
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      const run = at(xs, j) - at(xs, i)
      if (run !== 0) slopes[count++] = (at(ys, j) - at(ys, i)) / run
    }
  }
  return count
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN
}
