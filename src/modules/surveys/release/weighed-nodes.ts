import { treeAtoms } from './tree-atoms.ts'

/**
 * Of which released nodes weighted figures may be told beside the others: 1 for each such node.
 *
 * A weighted total Σ w·x of a node is one more thing that anybody can compute with. Let A be the atoms of the plan and B those of the
 * nodes whose weighted totals are told too; each B is a union of some A. Whatever can be computed from totals is then Σ α·1[A] + Σ β·w[B].
 * Where β ≠ 0 it may be 0 for those people of an A who have one and the same weight, so it depends on everybody in B but the commonest
 * weight of each A, at least: that has to be nobody or k. So the atom rule holds again, with those people instead of all. (Breakdowns
 * are kept independent of weights as they are of atoms: `contrastsOf`.)
 */
export function weighedNodes(
  parents: ArrayLike<number>,
  shownAs: ArrayLike<number>,
  nodeOf: ArrayLike<number>,
  weights: ArrayLike<number>,
  k: number,
): Uint8Array {
  const unlike = unlikeOthers(shownAs, nodeOf, weights)
  const { sizes, shownAs: weighed } = treeAtoms(parents, unlike, k)
  return Uint8Array.from({ length: parents.length }, (_, node) =>
    shownAs[node] === node && (sizes[node] === 0 || weighed[node] === node) ? 1 : 0,
  )
}

/** The atom of each respondent whose weight is not the commonest of that atom. */
function unlikeOthers(
  shownAs: ArrayLike<number>,
  nodeOf: ArrayLike<number>,
  weights: ArrayLike<number>,
): number[] {
  const counts = new Map<number, Map<number, number>>()
  for (let person = 0; person < nodeOf.length; person++) {
    const atom = shownAs[nodeOf[person] as number] as number
    if (atom === -1) continue
    const own = counts.get(atom) ?? new Map<number, number>()
    counts.set(atom, own)
    const weight = weights[person] as number
    own.set(weight, (own.get(weight) ?? 0) + 1)
  }
  return [...counts].flatMap(([atom, own]) => {
    let [all, most] = [0, 0]
    for (const count of own.values()) {
      all += count
      most = Math.max(most, count)
    }
    return new Array<number>(all - most).fill(atom)
  })
}
