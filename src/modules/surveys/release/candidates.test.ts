import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { breakdowns, filterCandidates, releasedInOrder } from './candidates.ts'
import { randomPopulation } from './population.factory.ts'
import { membersOf, type Population } from './population.ts'
import { topDown, treeAtoms } from './tree-atoms.ts'

const many = (count: number, value: number) => new Array<number>(count).fill(value)

/** Two right in the company, seven in one team, eight in the other; of them six, six and five have the levels 1, 2 and 3. */
const HARBOUR: Population = {
  parents: [-1, 0, 0],
  nodeOf: [...many(2, 0), ...many(7, 1), ...many(8, 2)],
  attributes: [
    { levels: 1, levelOf: [...many(9, 0), ...many(8, 1)] },
    { levels: 3, levelOf: [...many(6, 1), ...many(5, 3), ...many(6, 2)] },
  ],
  filters: [many(17, 1), [...many(5, 1), ...many(12, 0)], [...many(6, 1), ...many(11, 0)]],
}

describe('what may be asked for', () => {
  test('levels that six of a node have, each with its place behind those of attributes before', () => {
    const found = breakdowns(HARBOUR, [0, 2, 1], 6)
    const told = [...found].map(([node, candidates]) => [
      node,
      candidates.map(({ group, place, size }) => [
        ...[group.kind === 'breakdown' && group.attribute, group.kind === 'breakdown' && group.level],
        ...[place, size],
      ]),
    ])
    expect(told).toEqual([
      [
        0,
        [
          [0, 1, 0, 8],
          [1, 1, 1, 6],
          [1, 2, 2, 6],
        ],
      ],
      [
        2,
        [
          [0, 1, 0, 8],
          [1, 2, 2, 6],
        ],
      ],
      [1, []],
    ])
  })

  test('one fewer at the threshold brings the level of five in', () => {
    const company = breakdowns(HARBOUR, [0], 5).get(0)
    expect(company?.map(({ place, size }) => [place, size])).toEqual([
      ...[
        [0, 8],
        [1, 6],
        [2, 6],
        [3, 5],
      ],
    ])
  })

  test('filters of six, behind all levels', () => {
    expect(filterCandidates(HARBOUR, 6)).toEqual([
      { group: { kind: 'filter', filter: 0 }, place: 4, size: 17 },
      { group: { kind: 'filter', filter: 2 }, place: 6, size: 6 },
    ])
    expect(filterCandidates({ ...HARBOUR, filters: [] }, 6)).toEqual([])
  })

  it('is of the size it says, counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 8 }), (seed, k) => {
        const given = randomPopulation({ people: 60, nodes: 6, levels: [2, 3], filters: 2 }, seed)
        const candidates = [
          ...[...breakdowns(given, [0, 1, 2, 3, 4, 5], k).values()].flat(),
          ...filterCandidates(given, k),
        ]
        for (const { group, size } of candidates) {
          expect(membersOf(given, group).reduce((sum, each) => sum + each, 0)).toBe(size)
          expect(size).toBeGreaterThanOrEqual(k)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the order of asking', () => {
  test('is the company, then its teams, the largest first, then what is below them', () => {
    const parents = [-1, 0, 0, 1, 0]
    const nodeOf = [...many(6, 0), ...many(6, 1), ...many(20, 2), ...many(9, 3), ...many(6, 4)]
    expect(releasedInOrder(treeAtoms(parents, nodeOf, 6))).toEqual([0, 2, 1, 4, 3])
  })

  test('leaves out what is shown as something broader', () => {
    const nodeOf = [...many(6, 0), ...many(5, 1), ...many(8, 2)]
    expect(releasedInOrder(treeAtoms([-1, 0, 0], nodeOf, 6))).toEqual([0, 2])
    expect(releasedInOrder(treeAtoms([-1, 0], [0, 1, 1], 6))).toEqual([])
  })

  test('of nodes of one depth and size is that of their numbers', () => {
    const order = topDown(Int32Array.of(0, 1, 1, 2, 1), Int32Array.of(9, 3, 3, 9, 4))
    expect([...order]).toEqual([0, 4, 1, 2, 3])
  })
})
