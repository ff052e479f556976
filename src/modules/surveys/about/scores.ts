import type { PoolScore } from '../contract/about.ts'

/** From how many answers on a spread is told: below, few counts give single answers away. */
const SPREAD_FROM = 20
// Below that, a mean at the very end of the scale would say that everybody chose it.
const EDGE = 0.2

/** What a pool said to one question, on a scale of `points`; mean and spread only of enough answers. */
export function poolScore(values: readonly number[], points: number, least: number): PoolScore {
  const n = values.length
  if (n < least) return { n: 0, mean: null, spread: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n < SPREAD_FROM)
    return { n, mean: tenths(Math.min(points - EDGE, Math.max(1 + EDGE, mean))), spread: null }
  const spread = Array.from({ length: points }, (_, at) => values.filter(value => value === at + 1).length)
  return { n, mean: tenths(mean), spread }
}

/**
 * All raters together beside their pools: null when the pools that are shown leave over so few that their answers could be worked out.
 */
export function allScore(
  pools: readonly (readonly number[])[],
  points: number,
  least: number,
): PoolScore | null {
  const below = (from: number) =>
    pools.filter(({ length }) => length < from).reduce((sum, { length }) => sum + length, 0)
  const isLeftOver = (from: number) => below(from) > 0 && below(from) < from
  if (isLeftOver(least)) return null
  const score = poolScore(pools.flat(), points, least)
  return isLeftOver(SPREAD_FROM) ? { ...score, spread: null } : score
}

/** The mean of means that are shown, of at least three quarters of the questions; nothing that was not told goes into it. */
export function factorMean(means: readonly (number | null)[]): number | null {
  const told = means.filter(mean => mean !== null)
  if (told.length === 0 || told.length < means.length * 0.75) return null
  return tenths(told.reduce((sum, mean) => sum + mean, 0) / told.length)
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
