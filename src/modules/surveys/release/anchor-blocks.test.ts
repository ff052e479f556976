import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealBlocks } from './anchor-blocks.ts'
import { randomPopulation } from './population.factory.ts'
import { treeAtoms } from './tree-atoms.ts'

const peopleIn = (...counts: number[]) => counts.flatMap((count, node) => new Array<number>(count).fill(node))

describe('blocks of atoms', () => {
  it.each<[string, number[], number[], number, number[]]>([
    ['one atom is in the first', [-1], [8], 6, [0]],
    ['the larger child is dealt first', [-1, 0, 0], [6, 6, 9], 3, [0, 2, 1]],
    ['a child comes before the sibling of its parent', [-1, 0, 0, 1], [6, 6, 9, 6], 6, [0, 1, 3, 2]],
    ['dealing begins again after k', [-1, 0, 0], [6, 8, 7], 2, [0, 1, 0]],
    ['of two alike the first is dealt first', [-1, 0, 0], [6, 7, 7], 3, [0, 1, 2]],
    ['a hidden team has none of its own', [-1, 0, 0], [6, 2, 6], 3, [0, -1, 1]],
    ['a node of nobody but its team has none', [-1, 0, 1], [6, 0, 8], 3, [0, -1, 1]],
    ['a company too small for any has none', [-1, 0], [2, 3], 3, [-1, -1]],
  ])('%s', (_, parents, counts, k, blocks) => {
    const nodeOf = peopleIn(...counts)
    expect([...dealBlocks(parents, treeAtoms(parents, nodeOf, 6), nodeOf, k)]).toEqual(blocks)
  })

  it('of any node with all below it differ by at most one atom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 6 }), (seed, k) => {
        const { parents, nodeOf } = randomPopulation({ people: 150, nodes: 25, levels: [] }, seed)
        const blocks = dealBlocks(parents, treeAtoms(parents, nodeOf, 4), nodeOf, k)
        for (let node = 0; node < 25; node++) {
          const counts = new Array<number>(k).fill(0)
          for (const [at, block] of blocks.entries()) {
            let above = at
            while (above > node) above = parents[above] as number
            if (above === node && block >= 0) counts[block] = (counts[block] as number) + 1
          }
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})
