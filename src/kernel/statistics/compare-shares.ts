import { fisherExact } from './fisher-exact.ts'
import type { Counted } from './interval.ts'
import { type Interval, newcombe } from './interval.ts'
import { normalTwoSided } from './normal.ts'

/** Two groups, or one group twice, compared: the size of the difference first, then what speaks for chance. */
export interface Comparison {
  /** `after` − `before`, in −1…1. */
  readonly difference: number
  readonly interval: Interval
  /** Two-sided. */
  readonly p: number
  readonly by: 'two-proportion z' | 'Fisher exact'
}

/**
 * Compares two independent shares: Newcombe's interval, and the two-proportion test, or Fisher's exact one when any expected
 * count is under 5 (Cochran's rule). `population` narrows the interval, not the test. Null when either group is empty.
 */
export function compareShares(before: Counted, after: Counted, level: number): Comparison | null {
  const interval = newcombe(before, after, level)
  if (interval === null) return null
  const isSmall = smallestExpected(before, after) < 5
  return {
    difference: after.count / after.n - before.count / before.n,
    interval,
    p: isSmall ? fisherExact(before, after) : twoProportionTest(before, after),
    by: isSmall ? 'Fisher exact' : 'two-proportion z',
  }
}

/**
 * Two-sided p of the pooled two-proportion test: z = (q − p) / √(r(1−r)(1/m + 1/n)) with r the share in both together; z² is
 * Pearson's chi-square without continuity correction. 1 when everybody or nobody counts. Throws RangeError for an empty group.
 */
export function twoProportionTest(before: Counted, after: Counted): number {
  if (before.n === 0 || after.n === 0) throw new RangeError('An empty group has no share.')
  const pooled = (before.count + after.count) / (before.n + after.n)
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n))
  if (deviation === 0) return 1
  return normalTwoSided((after.count / after.n - before.count / before.n) / deviation)
}

/** The smallest of the four counts that two groups with one common share would be expected to show. */
function smallestExpected(a: Counted, b: Counted): number {
  const counting = a.count + b.count
  const total = a.n + b.n
  return (Math.min(a.n, b.n) * Math.min(counting, total - counting)) / total
}
