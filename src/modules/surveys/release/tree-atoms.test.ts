import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeAtoms } from './tree-atoms.ts'

/** So many respondents directly in each node. */
function peopleIn(...counts: number[]): number[] {
  return counts.flatMap((count, node) => new Array<number>(count).fill(node))
}

const tree = fc
  .array(fc.record({ above: fc.nat(), people: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map(nodes => ({
    parents: nodes.map(({ above }, node) => (node === 0 ? -1 : above % node)),
    nodeOf: peopleIn(...nodes.map(({ people }) => people)),
  }))

describe('the atom rule', () => {
  it.each([
    ['a team of four is shown as its department', [-1, 0, 0], [6, 12, 4], [0, 1, 0]],
    ['two teams of six and a boss: one of them hides the boss', [-1, 0, 0], [1, 6, 6], [0, 1, 0]],
    ['the larger sibling is asked first', [-1, 0, 0], [3, 6, 9], [0, 0, 2]],
    ['of two alike the first is asked first', [-1, 0, 0], [2, 7, 7], [0, 1, 0]],
    ['a department of nobody but its team is that team', [-1, 0, 1], [6, 0, 9], [0, 1, 2]],
    ['a team inside a hidden department is asked by itself', [-1, 0, 1], [4, 4, 8], [0, 0, 2]],
    ['everybody released when nothing is left over', [-1, 0, 0], [0, 6, 6], [0, 1, 2]],
    ['nothing of a company of five', [-1, 0], [0, 5], [-1, -1]],
  ])('%s', (_, parents, counts, shownAs) => {
    expect([...treeAtoms(parents, peopleIn(...counts), 6).shownAs]).toEqual(shownAs)
  })

  it('every atom has nobody or at least k people, and everybody is shown as a node above their own', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 12 }), ({ parents, nodeOf }, k) => {
        const { shownAs } = treeAtoms(parents, nodeOf, k)
        const atoms = new Map<number, number>()
        for (const node of nodeOf) {
          const atom = shownAs[node] as number
          atoms.set(atom, (atoms.get(atom) ?? 0) + 1)
          let at = node
          while (at > atom && at > 0) at = parents[at] as number
          if (atom !== -1) expect(at).toBe(atom)
        }
        for (const [atom, size] of atoms) if (atom !== -1) expect(size).toBeGreaterThanOrEqual(k)
        if (nodeOf.length >= k) expect(atoms.has(-1)).toBe(false)
      }),
    )
  })

  it('whoever is hidden could not be shown: the node is small, or leaves too few beside it', () => {
    fc.assert(
      fc.property(tree, ({ parents, nodeOf }) => {
        const { shownAs, sizes } = treeAtoms(parents, nodeOf, 6)
        for (const [node, shown] of shownAs.entries()) {
          if (shown === node || (sizes[node] as number) < 6) continue
          const atom = nodeOf.filter(each => shownAs[each] === shown).length
          expect(atom - (sizes[node] as number)).toBeLessThan(6)
        }
      }),
    )
  })
})
