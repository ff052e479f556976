import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { treeAtoms } from './tree-atoms.ts'
import { weighedNodes } from './weighed-nodes.ts'

const K = 6

function weighed(parents: readonly number[], nodeOf: readonly number[], weights: readonly number[]) {
  return [...weighedNodes(parents, treeAtoms(parents, nodeOf, K).shownAs, nodeOf, weights, K)]
}

const many = (count: number, value: number) => new Array<number>(count).fill(value)

test.each<[string, number[], number[], number[]]>([
  ['one who weighs more than all others would be told', many(20, 0), [...many(19, 1), 2], [0]],
  ['six of twenty who weigh more are enough', many(20, 0), [...many(14, 1), ...many(6, 2)], [1]],
  ['where all weigh the same nothing more is told', many(20, 0), many(20, 3), [1]],
])('%s', (_, nodeOf, weights, expected) => {
  expect(weighed([-1], nodeOf, weights)).toEqual(expected)
})

test('a unit whose weights would tell of few people beside it is told without them', () => {
  const nodeOf = [...many(20, 1), ...many(20, 2)]
  // Six differ in the first, five in the second: the whole less the first would be about five.
  const weights = [...many(14, 1), ...many(6, 2), ...many(15, 1), ...many(5, 2)]
  expect(weighed([-1, 0, 0], nodeOf, weights)).toEqual([1, 0, 0])
})

test('no difference of weighted and plain totals depends on fewer than six people', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), seed => {
      const chance = seeded(seed)
      const parents = Array.from({ length: 8 }, (_, node) => (node === 0 ? -1 : chance.integer(0, node - 1)))
      const nodeOf = Array.from({ length: 90 }, () => chance.integer(0, 7))
      const weights = nodeOf.map(() => (chance.chance(0.8) ? 1 : chance.integer(1, 3)))
      const { shownAs } = treeAtoms(parents, nodeOf, K)
      const told = weighed(parents, nodeOf, weights)
      const isIn = (node: number, ancestor: number) => {
        let at = node
        while (at > ancestor) at = parents[at] ?? -1
        return at === ancestor
      }
      const shown = parents.flatMap((_, node) => (shownAs[node] === node ? [node] : []))
      // The weighted total of a unit less those of units within, freed of the commonest weight of every atom.
      const weighing = shown.filter(node => told[node] === 1)
      for (const node of weighing) {
        const within = weighing.filter(other => other !== node && isIn(other, node))
        const rest = nodeOf.flatMap((at, person) =>
          isIn(at, node) && !within.some(other => isIn(at, other)) ? [person] : [],
        )
        const atoms = Map.groupBy(rest, person => shownAs[nodeOf[person] ?? 0])
        const few = [...atoms.values()].reduce((sum, people) => {
          const counts = [...Map.groupBy(people, person => weights[person]).values()].map(
            ({ length }) => length,
          )
          return sum + people.length - Math.max(...counts)
        }, 0)
        expect(few === 0 || few >= K).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
