import { fQuantile } from './beta.ts'
import type { Interval } from './interval.ts'

// Fewer groups, or smaller ones, tell nothing about what groups have in common.
const LEAST_GROUPS = 10
const LEAST_MEAN_SIZE = 3

/** How alike people of one group answer: the share of all variance that lies between groups. */
export interface Likeness {
  /** ICC(1); under 0 when people of one group differ more than people of different ones. */
  readonly icc: number
  readonly interval: Interval
  readonly groups: number
  readonly persons: number
}

/**
 * ICC(1) by one-way analysis of variance (Shrout & Fleiss 1979): (MSB − MSW) / (MSB + (n₀ − 1)·MSW), where n₀ =
 * (N − Σn²/N)/(k − 1) is the mean size of unequal groups. Interval from the F distribution of MSB/MSW, exact when groups are
 * equal. `values` are one list per group; groups of one count between, not within. Null ("not enough data") with fewer than
 * `leastGroups` groups (10), fewer than 3 persons a group on average, or no variance at all.
 */
export function likenessWithin(
  groups: readonly ArrayLike<number>[],
  level: number,
  leastGroups = LEAST_GROUPS,
): Likeness | null {
  const filled = groups.filter(values => values.length > 0)
  const persons = filled.reduce((sum, values) => sum + values.length, 0)
  const k = filled.length
  if (k < leastGroups || persons < LEAST_MEAN_SIZE * k) return null
  const { between, within } = squaresOf(filled, persons)
  if (between + within === 0) return null
  const meanBetween = between / (k - 1)
  const meanWithin = within / (persons - k)
  const size = (persons - filled.reduce((sum, { length }) => sum + length ** 2, 0) / persons) / (k - 1)
  const iccOf = (f: number) => (f - 1) / (f + size - 1)
  if (meanWithin === 0) return { icc: 1, interval: { low: 1, high: 1 }, groups: k, persons }
  const f = meanBetween / meanWithin
  const tail = (1 + level) / 2
  return {
    icc: iccOf(f),
    interval: {
      low: iccOf(f / fQuantile(tail, k - 1, persons - k)),
      high: iccOf(f * fQuantile(tail, persons - k, k - 1)),
    },
    groups: k,
    persons,
  }
}

/** Sums of squares around the grand mean, split into between and within groups. */
function squaresOf(
  groups: readonly ArrayLike<number>[],
  persons: number,
): { between: number; within: number } {
  const means = groups.map(meanOf)
  const grand = groups.reduce((sum, { length }, g) => sum + length * (means[g] as number), 0) / persons
  let between = 0
  let within = 0
  for (const [g, values] of groups.entries()) {
    const mean = means[g] as number
    between += values.length * (mean - grand) ** 2
    for (let i = 0; i < values.length; i++) within += ((values[i] as number) - mean) ** 2
  }
  return { between, within }
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}
