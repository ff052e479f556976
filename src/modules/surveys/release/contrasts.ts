import type { Population } from './population.ts'

/** Where the levels and filters of a population stand in a row: one place each. */
export interface Places {
  readonly width: number
  /** Place of level 1 of each attribute; level l stands l − 1 further. */
  readonly attributes: readonly number[]
  readonly filters: readonly number[]
  /** Dimensions that contrasts can have: the levels of an attribute that everybody has add up to no contrast. */
  readonly most: number
}

/** The places, attributes first. */
export function placesOf({ attributes, filters }: Population): Places {
  const starts: number[] = []
  let width = 0
  for (const { levels } of attributes) {
    starts.push(width)
    width += levels
  }
  const bound = attributes.filter(({ levelOf }) => !isMissing(levelOf)).length
  return {
    width: width + filters.length,
    attributes: starts,
    filters: filters.map((_, i) => width + i),
    most: width - bound + filters.length,
  }
}

function isMissing(levelOf: ArrayLike<number>): boolean {
  for (let person = 0; person < levelOf.length; person++) if (levelOf[person] === 0) return true
  return false
}

/**
 * How one respondent differs from another of the same atom: 1 where only the first is, p − 1 where only the second is. What is
 * the same for a whole atom is 0 in all its contrasts, which is what "modulo atom intercepts" means. Behind all places stands how their
 * weights differ.
 */
export function contrastOf(
  { attributes, filters, weights }: Population,
  places: Places,
  [person, base]: readonly [number, number],
  p: number,
): Float64Array {
  const row = new Float64Array(places.width + 1)
  if (weights) row[places.width] = residueOf((weights[person] as number) - (weights[base] as number), p)
  for (const [a, { levelOf }] of attributes.entries()) {
    const own = levelOf[person] as number
    const other = levelOf[base] as number
    if (own === other) continue
    const start = (places.attributes[a] as number) - 1
    if (own > 0) row[start + own] = 1
    if (other > 0) row[start + other] = p - 1
  }
  for (const [f, filter] of filters.entries()) {
    const difference = (filter[person] as number) - (filter[base] as number)
    if (difference !== 0) row[places.filters[f] as number] = difference > 0 ? 1 : p - 1
  }
  return row
}

// Weights have six places.
function residueOf(difference: number, p: number): number {
  const rest = Math.round(difference * 1e6) % p
  return rest < 0 ? rest + p : rest
}
