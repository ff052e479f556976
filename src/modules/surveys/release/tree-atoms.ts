/** The organisation as it may be reported, and the finest parts of it that anybody can compute. */
export interface TreeAtoms {
  /** For each node the released node that stands for it: itself, or its nearest released ancestor; −1 when not even the company is. */
  readonly shownAs: Int32Array
  /** Respondents of each node and everything below it. */
  readonly sizes: Int32Array
  /** Steps from the company. */
  readonly depths: Int32Array
}

/**
 * The atom rule on the tree. Top-down, within one depth the big ones first (then by number), a node is released when it has k
 * respondents or more and what is left of the nearest released node above it, less all released nodes within, is nobody or
 * k or more. A node that is not released is shown as that node above it.
 *
 * Why this is safe: what can be computed from released totals is Σ α·(1 on a node). Cut the respondents into atoms, each a
 * released node less the released nodes within it. Every released node is a union of atoms, so every such sum is constant
 * on each atom, so the people it depends on are a union of atoms, and each of those has k people or more.
 *
 * An atom is named by its released node: a respondent of node v is of atom `shownAs[v]`. O(nodes · log nodes + respondents).
 */
export function treeAtoms(parents: ArrayLike<number>, nodeOf: ArrayLike<number>, k: number): TreeAtoms {
  const sizes = sizesOf(parents, nodeOf)
  const depths = depthsOf(parents)
  const shownAs = new Int32Array(parents.length).fill(-1)
  const left = Int32Array.from(sizes)
  for (const node of topDown(depths, sizes)) {
    const above = node === 0 ? -1 : (shownAs[parents[node] as number] as number)
    const size = sizes[node] as number
    const rest = above === -1 ? 0 : (left[above] as number) - size
    const mayBe = node === 0 || above !== -1
    const isReleased = mayBe && size >= k && (rest === 0 || rest >= k)
    shownAs[node] = isReleased ? node : above
    if (isReleased && above !== -1) left[above] = rest
  }
  return { shownAs, sizes, depths }
}

/** Nodes by depth, then by size, the largest first, then by number. */
export function topDown(depths: Int32Array, sizes: Int32Array): Int32Array {
  return Int32Array.from(depths.keys()).sort(
    (a, b) =>
      (depths[a] as number) - (depths[b] as number) || (sizes[b] as number) - (sizes[a] as number) || a - b,
  )
}

function sizesOf(parents: ArrayLike<number>, nodeOf: ArrayLike<number>): Int32Array {
  const sizes = new Int32Array(parents.length)
  for (let person = 0; person < nodeOf.length; person++) add(sizes, nodeOf[person] as number, 1)
  for (let node = parents.length - 1; node > 0; node--)
    add(sizes, parents[node] as number, sizes[node] as number)
  return sizes
}

function depthsOf(parents: ArrayLike<number>): Int32Array {
  const depths = new Int32Array(parents.length)
  for (let node = 1; node < parents.length; node++)
    depths[node] = (depths[parents[node] as number] as number) + 1
  return depths
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more
}
