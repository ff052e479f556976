import type { Seeded } from '../seeded.ts'
import { effectiveSize, type Interval } from './interval.ts'
import { reachOf } from './normal.ts'
import { quantile } from './quantiles.ts'

// Under this many answers the normal interval of a three-valued answer is too hopeful.
const SMALL = 30
const DRAWS = 2000

/** The employee recommend score: how many would recommend working here, less how many would not. */
export interface RecommendScore {
  /** 9–10. */
  readonly promoters: number
  /** 7–8. */
  readonly passives: number
  /** 0–6. */
  readonly detractors: number
  readonly n: number
  /** p − d, in −1…1 (people write it as −100…100). */
  readonly score: number
  /** Of the score itself, in score units squared: [p + d − (p − d)²] / n. */
  readonly variance: number
}

/**
 * The score from how many gave each of 0–10 (eleven counts). "Employee recommend score"; NPS and Net Promoter are
 * marks of others. Null when nobody answered. Throws RangeError for other than eleven counts.
 */
export function recommendScore(counts: ArrayLike<number>): RecommendScore | null {
  if (counts.length !== 11) throw new RangeError('A scale of 0–10 has eleven counts.')
  const detractors = sumOf(counts, 0, 6)
  const passives = sumOf(counts, 7, 8)
  const promoters = sumOf(counts, 9, 10)
  const n = detractors + passives + promoters
  if (n === 0) return null
  const score = (promoters - detractors) / n
  return {
    promoters,
    passives,
    detractors,
    n,
    score,
    variance: ((promoters + detractors) / n - score ** 2) / n,
  }
}

/**
 * What the score may be, ends in −1…1: normal, score ± z·√variance, with the finite-population correction when `population`
 * is given; under 30 answers the quantiles of 2,000 draws with replacement (Efron 1979), which is why chance is an argument.
 */
export function recommendInterval(
  found: RecommendScore,
  level: number,
  chance: Seeded,
  population?: number,
): Interval {
  if (found.n < SMALL) return resampled(found, level, chance)
  const { score, variance, n } = found
  const spread =
    reachOf(level) * Math.sqrt(variance * (population === undefined ? 1 : n / effectiveSize(n, population)))
  return { low: Math.max(-1, score - spread), high: Math.min(1, score + spread) }
}

function resampled({ promoters, detractors, n }: RecommendScore, level: number, chance: Seeded): Interval {
  const scores = Array.from({ length: DRAWS }, () => {
    let sum = 0
    for (let i = 0; i < n; i++) {
      const drawn = chance.next() * n
      sum += drawn < promoters ? 1 : drawn < promoters + detractors ? -1 : 0
    }
    return sum / n
  })
  return { low: quantile(scores, (1 - level) / 2), high: quantile(scores, (1 + level) / 2) }
}

function sumOf(counts: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i <= to; i++) sum += counts[i] as number
  return sum
}
