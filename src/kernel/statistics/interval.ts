import { reachOf } from './normal.ts'

/** What the evidence leaves possible, ends included, in the unit of the figure it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** So many of so many. `population` is everybody who was asked, when the answers are a part of them (a census, not a sample). */
export interface Counted {
  readonly count: number
  readonly n: number
  readonly population?: number
}

/**
 * How many independent answers `n` of `population` people are worth: n·(N−1)/(N−n) (finite-population correction, Cochran 1977,
 * §2.6). All of them leave no doubt about them: Infinity. Throws RangeError when more answered than there are.
 */
export function effectiveSize(n: number, population: number): number {
  if (n > population) throw new RangeError('More answers than people.')
  return n === population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n)
}

/**
 * Wilson's interval (1927) of a share: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), with the finite-population
 * correction in n when `population` is given. `level` such as 0.95. Null when nobody answered.
 */
export function wilson({ count, n, population }: Counted, level: number): Interval | null {
  if (!(count >= 0 && count <= n)) throw new RangeError('A count lies between 0 and n.')
  if (n === 0) return null
  return wilsonOfShare(count / n, population === undefined ? n : effectiveSize(n, population), level)
}

/** The same for a share that is not a plain count: a weighted one, with the size it is worth (`kishSize`). */
export function wilsonOfShare(share: number, size: number, level: number): Interval {
  if (size === Number.POSITIVE_INFINITY) return { low: share, high: share }
  const z = reachOf(level)
  const spread = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size))
  const middle = share + (z * z) / (2 * size)
  const scale = 1 + (z * z) / size
  return {
    low: share === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: share === 1 ? 1 : Math.min(1, (middle + spread) / scale),
  }
}

/**
 * Newcombe's interval (1998, method 10) of the difference of two independent shares, `after` − `before`, in −1…1: the
 * distances from each share to its Wilson limits, added as squares. Null when either group is empty.
 */
export function newcombe(before: Counted, after: Counted, level: number): Interval | null {
  const from = wilson(before, level)
  const to = wilson(after, level)
  if (from === null || to === null) return null
  const p = before.count / before.n
  const q = after.count / after.n
  return {
    low: q - p - Math.hypot(q - to.low, from.high - p),
    high: q - p + Math.hypot(to.high - q, p - from.low),
  }
}

/** A mean with what its uncertainty needs: `variance` is that of single values (n − 1 in the denominator; 0 when n < 2). */
export interface Mean {
  readonly mean: number
  readonly variance: number
  readonly n: number
}

/** The normal interval of a mean, mean ± z·√(variance/n), in the unit of the mean. Null under two values, which show no spread. */
export function intervalOfMean(
  { mean, variance, n }: Mean,
  level: number,
  population?: number,
): Interval | null {
  if (n < 2) return null
  const size = population === undefined ? n : effectiveSize(n, population)
  const spread = reachOf(level) * Math.sqrt(variance / size)
  return { low: mean - spread, high: mean + spread }
}
