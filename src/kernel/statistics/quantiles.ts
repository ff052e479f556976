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
function quantileOfSorted(sorted: ArrayLike<number>, count: number, p: number): number {
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
  const pairs = (xs.length * (xs.length - 1)) / 2
  if (scratch.length < pairs) scratch = new Float64Array(2 * pairs)
  const count = pairSlopes(xs, ys, scratch)
  return count === 0 ? null : quartilesOf(scratch, count)
}

// Kept between calls: thousands of forecasts in a row would otherwise allocate a list each.
let scratch = new Float64Array(1024)

/** Quartiles (type 7) of the first `count` entries, which are reordered: the middle first, then each half by itself. */
function quartilesOf(values: Float64Array, count: number): Quartiles {
  const q50 = quantileOfPart(values, 0, count - 1, (count - 1) * 0.5)
  const middle = Math.floor((count - 1) * 0.5)
  const q25 = quantileOfPart(values, 0, middle, (count - 1) * 0.25)
  const q75 = quantileOfPart(values, middle, count - 1, (count - 1) * 0.75)
  return { q25, q50, q75 }
}

/** The interpolated order statistic at `position`, looking only at the entries from `from` to `to`. */
function quantileOfPart(values: Float64Array, from: number, to: number, position: number): number {
  const below = Math.floor(position)
  const low = select(values, from, to, below)
  if (position === below) return low
  let next = values[below + 1] as number
  for (let i = below + 2; i <= to; i++) next = Math.min(next, values[i] as number)
  return low + (next - low) * (position - below)
}

/** Quickselect (Hoare 1961): the `k`-th smallest comes to stand at `k`, smaller ones before it, larger ones after. */
function select(values: Float64Array, from: number, to: number, k: number): number {
  let left = from
  let right = to
  while (left < right) {
    const pivot = values[(left + right) >> 1] as number
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i <= j) {
        const held = values[i] as number
        values[i++] = values[j] as number
        values[j--] = held
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return values[k] as number
}

function pairSlopes(xs: ArrayLike<number>, ys: ArrayLike<number>, slopes: Float64Array): number {
  let count = 0
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      const run = (xs[j] as number) - (xs[i] as number)
      if (run !== 0) slopes[count++] = ((ys[j] as number) - (ys[i] as number)) / run
    }
  }
  return count
}
