import type { TreeAtoms } from './tree-atoms.ts'

/**
 * Deals the atoms into k disjoint blocks and answers the block of each released node's atom (−1 for nodes without one). Atoms
 * are dealt round robin along the tree, the largest child first, so that every unit's atoms are spread as evenly as can be.
 * An atom nobody is in is no atom.
 */
export function dealBlocks(
  parents: ArrayLike<number>,
  { shownAs, sizes }: TreeAtoms,
  nodeOf: ArrayLike<number>,
  k: number,
): Int32Array {
  const held = new Int32Array(parents.length)
  for (let person = 0; person < nodeOf.length; person++) {
    const atom = shownAs[nodeOf[person] as number] as number
    if (atom !== -1) held[atom] = (held[atom] as number) + 1
  }
  const blocks = new Int32Array(parents.length).fill(-1)
  let dealt = 0
  for (const node of alongTheTree(parents, sizes)) if ((held[node] as number) > 0) blocks[node] = dealt++ % k
  return blocks
}

/** Every node before its children, larger children before smaller ones. */
function alongTheTree(parents: ArrayLike<number>, sizes: Int32Array): number[] {
  const children: number[][] = Array.from({ length: parents.length }, () => [])
  for (let node = 1; node < parents.length; node++) children[parents[node] as number]?.push(node)
  const order: number[] = []
  const waiting = parents.length > 0 ? [0] : []
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node)
    // The last one pushed is taken first.
    const next = (children[node] ?? []).sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || b - a)
    waiting.push(...next)
  }
  return order
}
