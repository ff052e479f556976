import { RATER_CATEGORIES, type RaterCategory } from '../contract/about.ts'

/** Kinds of raters that are shown together, with how many of them answered. */
export interface Pool {
  readonly categories: readonly RaterCategory[]
  readonly n: number
}

/**
 * The pools that are shown: a kind with at least `least` raters by itself, those with fewer together as "others". What is still too
 * few takes in the smallest kind that would stand alone, until it is enough; if all together are too few, nothing is shown. Every
 * rater is in exactly one pool, so that no pool can be taken off another.
 */
export function poolsOf(answered: Readonly<Record<RaterCategory, number>>, least: number): Pool[] {
  const kinds = RATER_CATEGORIES.map(category => ({ categories: [category], n: answered[category] })).filter(
    ({ n }) => n > 0,
  )
  const alone = kinds.filter(({ n }) => n >= least).toSorted((one, other) => other.n - one.n)
  let rest: Pool = together(kinds.filter(({ n }) => n < least))
  while (rest.n > 0 && rest.n < least) {
    const smallest = alone.pop()
    if (smallest === undefined) return []
    rest = together([smallest, rest])
  }
  return [...alone, ...(rest.n > 0 ? [rest] : [])]
}

function together(pools: readonly Pool[]): Pool {
  return {
    categories: RATER_CATEGORIES.filter(each => pools.some(({ categories }) => categories.includes(each))),
    n: pools.reduce((sum, { n }) => sum + n, 0),
  }
}
