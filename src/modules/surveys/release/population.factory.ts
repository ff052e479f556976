import { type Seeded, seeded } from '#kernel/seeded.ts'
import { type Group, membersOf, type Population } from './population.ts'

/** What a made-up organisation looks like. */
interface Shape {
  readonly people: number
  readonly nodes: number
  readonly levels: readonly number[]
  readonly filters?: number
}

/** An organisation by chance: uneven teams anywhere in the tree, skewed levels, some people without a level. */
export function randomPopulation({ people, nodes, levels, filters = 0 }: Shape, seed: number): Population {
  const chance = seeded(seed)
  return {
    parents: Array.from({ length: nodes }, (_, node) =>
      node === 0 ? -1 : chance.integer(0, Math.floor((node - 1) / 2)),
    ),
    nodeOf: Array.from({ length: people }, () => skewed(chance, nodes)),
    attributes: levels.map(count => ({
      levels: count,
      levelOf: Array.from({ length: people }, () => (chance.chance(0.05) ? 0 : 1 + skewed(chance, count))),
    })),
    filters: Array.from({ length: filters }, () =>
      Array.from({ length: people }, () => (chance.chance(0.4) ? 1 : 0)),
    ),
  }
}

/** Every node and every breakdown at every node, whatever its size. */
function everyGroup({ parents, attributes, filters }: Population): Group[] {
  const nodes = Array.from({ length: parents.length }, (_, node) => node)
  return [
    ...nodes.map(node => ({ kind: 'node', node }) as const),
    ...nodes.flatMap(node =>
      attributes.flatMap(({ levels }, attribute) =>
        Array.from(
          { length: levels },
          (_, l) => ({ kind: 'breakdown', node, attribute, level: l + 1 }) as const,
        ),
      ),
    ),
    ...filters.map((_, filter) => ({ kind: 'filter', filter }) as const),
  ]
}

/** The rule "n ≥ k" of most products. */
export function bySizeOnly(population: Population, k: number): Group[] {
  return everyGroup(population).filter(group => countOf(membersOf(population, group)) >= k)
}

/** The rule "n ≥ k, and the rest of what it is a part of is nobody or ≥ k". */
export function bySizeAndRemainder(population: Population, k: number): Group[] {
  return bySizeOnly(population, k).filter(group => {
    const whole = wholeOf(population, group)
    if (whole === null) return true
    const rest = countOf(membersOf(population, whole)) - countOf(membersOf(population, group))
    return rest === 0 || rest >= k
  })
}

/** What a group is shown as a part of: a breakdown of its node, a node of its parent. */
function wholeOf({ parents }: Population, group: Group): Group | null {
  if (group.kind === 'breakdown') return { kind: 'node', node: group.node }
  if (group.kind === 'filter') return { kind: 'node', node: 0 }
  return group.node === 0 ? null : { kind: 'node', node: parents[group.node] as number }
}

function countOf(members: Uint8Array): number {
  return members.reduce((sum, each) => sum + each, 0)
}

/** Smaller numbers more often. */
function skewed(chance: Seeded, count: number): number {
  return Math.min(count - 1, Math.floor(count * chance.next() ** 1.6))
}
