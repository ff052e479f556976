/** Something that everybody has one of: a site, a function, a length of service. Fixed at launch. */
export interface Attribute {
  /** How many levels there are; they are numbered from 1. */
  readonly levels: number
  /** Each respondent's level; 0 for one who has none, which is never shown as a group. */
  readonly levelOf: ArrayLike<number>
}

/** Who answered, and where they stood when the survey was launched. No answer is in here, so no decision can depend on one. */
export interface Population {
  /** Parent of each node of the organisation, −1 for the company, which is node 0; a parent comes before its children. */
  readonly parents: ArrayLike<number>
  /** The node of each respondent. */
  readonly nodeOf: ArrayLike<number>
  readonly attributes: readonly Attribute[]
  /** Saved filters and pairs of attributes at the company: 1 for each respondent who is in it. */
  readonly filters: readonly ArrayLike<number>[]
  /** For how many each respondent stands, to six places, where weighted figures are told as well. */
  readonly weights?: ArrayLike<number> | null
}

/** A group of respondents that a report may be about. Attributes and filters by position. */
export type Group =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'breakdown'; readonly node: number; readonly attribute: number; readonly level: number }
  | { readonly kind: 'filter'; readonly filter: number }

/** Throws RangeError for a tree, node, level, weight or length that cannot be: a wrong plan would be worse than none. */
export function mustBePopulation({ parents, nodeOf, attributes, filters, weights }: Population): void {
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node] as number
    if (node === 0 ? parent !== -1 : !isPlace(parent, node))
      throw new RangeError(`Node ${node} stands before its parent, or has none.`)
  }
  for (let person = 0; person < nodeOf.length; person++)
    if (!isPlace(nodeOf[person] as number, parents.length))
      throw new RangeError(`Person ${person} has no node.`)
  for (const { levels, levelOf } of attributes) {
    if (levelOf.length !== nodeOf.length) throw new RangeError('An attribute is not told of everybody.')
    for (let person = 0; person < levelOf.length; person++)
      if (!isPlace(levelOf[person] as number, levels + 1))
        throw new RangeError(`Person ${person} has no such level.`)
  }
  if (filters.some(({ length }) => length !== nodeOf.length))
    throw new RangeError('A filter is not told of everybody.')
  if (!weights) return
  if (weights.length !== nodeOf.length) throw new RangeError('Weights are not told of everybody.')
  for (let person = 0; person < weights.length; person++)
    if (!Number.isFinite(weights[person])) throw new RangeError(`Person ${person} has no weight.`)
}

/** Whether a number counts one of the first so many places, from 0. */
function isPlace(place: number, count: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < count
}

/** Who of the respondents is in the group: 1 or 0 for each. Walks the tree upwards; for audits and small organisations. */
export function membersOf(population: Population, group: Group): Uint8Array {
  const { nodeOf, attributes, filters } = population
  return Uint8Array.from({ length: nodeOf.length }, (_, person) => {
    if (group.kind === 'filter') return filters[group.filter]?.[person] ?? 0
    const at = nodeOf[person] as number
    if (!isWithin(population.parents, at, group.node)) return 0
    return group.kind === 'node' || attributes[group.attribute]?.levelOf[person] === group.level ? 1 : 0
  })
}

function isWithin(parents: ArrayLike<number>, node: number, ancestor: number): boolean {
  let at = node
  while (at > ancestor) at = parents[at] as number
  return at === ancestor
}
