import type { Group, Population } from './population.ts'
import { type TreeAtoms, topDown } from './tree-atoms.ts'

/** A level of an attribute, or a filter, at one node: the group, its place in a contrast, and how many are in it. */
export interface Candidate {
  readonly group: Exclude<Group, { kind: 'node' }>
  readonly place: number
  readonly size: number
}

/**
 * Released nodes in the order their breakdowns are asked for: the company, then top-down, the big ones first. Fixed and
 * published, and from membership only, so that what is refused says nothing about anybody's answer.
 */
export function releasedInOrder({ shownAs, depths, sizes }: TreeAtoms): number[] {
  return [...topDown(depths, sizes)].filter(node => shownAs[node] === node)
}

/** The breakdowns of each of the nodes that hold k people or more, attribute by attribute, level by level. */
export function breakdowns(
  { parents, nodeOf, attributes }: Population,
  released: readonly number[],
  k: number,
): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>(released.map(node => [node, []]))
  let start = -1
  for (const [attribute, { levels, levelOf }] of attributes.entries()) {
    const counts = countUp(parents, nodeOf, levelOf, levels)
    for (const node of released) {
      for (let level = 1; level <= levels; level++) {
        const size = counts[node * (levels + 1) + level] as number
        if (size < k) continue
        const group = { kind: 'breakdown', node, attribute, level } as const
        found.get(node)?.push({ group, place: start + level, size })
      }
    }
    start += levels
  }
  return found
}

/** The filters that hold k people or more. */
export function filterCandidates({ filters, attributes }: Population, k: number): Candidate[] {
  const start = attributes.reduce((sum, { levels }) => sum + levels, 0)
  return filters
    .map((members, filter) => ({
      group: { kind: 'filter', filter } as const,
      place: start + filter,
      size: Array.from(members).reduce((sum, each) => sum + each, 0),
    }))
    .filter(({ size }) => size >= k)
}

/** How many of each level each node holds with everything below it: node after node, levels 0 … n. */
function countUp(
  parents: ArrayLike<number>,
  nodeOf: ArrayLike<number>,
  levelOf: ArrayLike<number>,
  levels: number,
): Int32Array {
  const width = levels + 1
  const counts = new Int32Array(parents.length * width)
  const add = (at: number, more: number) => {
    counts[at] = (counts[at] as number) + more
  }
  for (let person = 0; person < nodeOf.length; person++)
    add((nodeOf[person] as number) * width + (levelOf[person] as number), 1)
  for (let node = parents.length - 1; node > 0; node--)
    for (let level = 0; level < width; level++)
      add((parents[node] as number) * width + level, counts[node * width + level] as number)
  return counts
}
