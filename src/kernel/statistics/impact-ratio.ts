import type { Share } from '../percent.ts'
import { fisherExact } from './fisher-exact.ts'
import type { Counted } from './interval.ts'

// A group this small says nothing about a practice: fewer people, or a smaller share of everybody considered.
const LEAST_PERSONS = 5
const LEAST_SHARE = 0.02

/** One group at one stage: so many considered, so many chosen. */
export interface Chosen {
  readonly chosen: number
  readonly considered: number
}

/** How one group fared beside the group chosen most often. It is a screen, not a finding. */
export interface Impact {
  /** chosen / considered. */
  readonly rate: Share
  /** rate / highest rate, 0–1. */
  readonly ratio: number
  /** Under four fifths. */
  readonly isBelow: boolean
  /** Fisher's exact test against the group with the highest rate, two-sided; 1 for that group itself. */
  readonly p: number
  /** The ratio if one more of this group had been chosen (not above the whole group). */
  readonly withOneMore: number
  /** Whether one person more (when below) or fewer (when not) would change the side of four fifths. */
  readonly flipsByOne: boolean
}

/**
 * The four-fifths rule (29 CFR 1607.4 D) for each group, in the order given; null for groups not judged: under 5 persons or 2 %
 * of all, and all of them when no group was chosen from. Throws RangeError for more chosen than considered.
 */
export function impactRatios(groups: readonly Chosen[]): readonly (Impact | null)[] {
  if (groups.some(({ chosen, considered }) => !(chosen >= 0 && chosen <= considered)))
    throw new RangeError('No more are chosen than are considered.')
  const everybody = groups.reduce((sum, { considered }) => sum + considered, 0)
  const isJudged = ({ considered }: Chosen) =>
    considered >= LEAST_PERSONS && considered >= LEAST_SHARE * everybody
  const best = groups.filter(isJudged).reduce<Chosen | null>(favoured, null)
  if (best === null || best.chosen === 0) return groups.map(() => null)
  return groups.map(group => (isJudged(group) ? impactOf(group, best) : null))
}

function favoured(best: Chosen | null, group: Chosen): Chosen {
  return best === null || rateOf(group) > rateOf(best) ? group : best
}

function impactOf(group: Chosen, best: Chosen): Impact {
  const isBelow = isBelowFourFifths(group, best)
  const more = { ...group, chosen: Math.min(group.considered, group.chosen + 1) }
  const fewer = { ...group, chosen: Math.max(0, group.chosen - 1) }
  const isBest = group === best
  return {
    rate: rateOf(group),
    ratio: rateOf(group) / rateOf(best),
    isBelow,
    p: isBest ? 1 : fisherExact(countedOf(best), countedOf(group)),
    withOneMore: rateOf(more) / rateOf(best),
    flipsByOne: !isBest && isBelowFourFifths(isBelow ? more : fewer, best) !== isBelow,
  }
}

/** In whole numbers: 12 of 40 beside 15 of 40 is four fifths exactly, which .3/.375 in binary is not. */
function isBelowFourFifths(group: Chosen, best: Chosen): boolean {
  return 5 * group.chosen * best.considered < 4 * best.chosen * group.considered
}

function countedOf({ chosen, considered }: Chosen): Counted {
  return { count: chosen, n: considered }
}

function rateOf({ chosen, considered }: Chosen): Share {
  return chosen / considered
}
