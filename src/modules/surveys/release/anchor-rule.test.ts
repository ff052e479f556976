import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealBlocks } from './anchor-blocks.ts'
import { anchoredBreakdowns } from './anchor-rule.ts'
import type { Candidate } from './candidates.ts'
import { PRIMES, RowSpace } from './modular.ts'
import { randomPopulation } from './population.factory.ts'
import { membersOf, type Population } from './population.ts'
import { treeAtoms } from './tree-atoms.ts'

const population = fc
  .record({
    people: fc.integer({ min: 20, max: 90 }),
    nodes: fc.integer({ min: 3, max: 20 }),
    levels: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    filters: fc.integer({ min: 0, max: 2 }),
    seed: fc.integer({ min: 1, max: 1e9 }),
  })
  .map(({ seed, ...shape }) => randomPopulation(shape, seed))

/** Dimensions of some columns over some people, beyond what their atoms span. */
function rankBeyondAtoms(
  given: Population,
  columns: readonly Candidate[],
  people: readonly number[],
  atomOf: (person: number) => number,
): number {
  const atoms = [...new Set(people.map(atomOf))]
  const space = new RowSpace(PRIMES[0])
  for (const atom of atoms) space.add(Float64Array.from(people, person => (atomOf(person) === atom ? 1 : 0)))
  for (const { group } of columns) {
    const members = membersOf(given, group)
    space.add(Float64Array.from(people, person => members[person] as number))
  }
  return space.rank - atoms.length
}

describe('the anchor rule', () => {
  it('in every block the admitted columns have the rank they have over everybody, counted the long way', () => {
    let admittedAny = 0
    fc.assert(
      fc.property(population, fc.integer({ min: 2, max: 4 }), (given, k) => {
        const tree = treeAtoms(given.parents, given.nodeOf, k)
        const { admitted } = anchoredBreakdowns(given, tree, k)
        const blockOf = dealBlocks(given.parents, tree, given.nodeOf, k)
        const atomOf = (person: number) => tree.shownAs[given.nodeOf[person] as number] as number
        const everybody = Array.from(given.nodeOf, (_, person) => person).filter(
          person => atomOf(person) >= 0,
        )
        const whole = rankBeyondAtoms(given, admitted, everybody, atomOf)
        for (let block = 0; block < k; block++) {
          const people = everybody.filter(person => blockOf[atomOf(person)] === block)
          expect(rankBeyondAtoms(given, admitted, people, atomOf)).toBe(whole)
        }
        admittedAny += whole
      }),
    )
    expect(admittedAny).toBeGreaterThan(50)
  })

  it('refuses nothing that it could admit next', () => {
    fc.assert(
      fc.property(population, given => {
        const k = 3
        const tree = treeAtoms(given.parents, given.nodeOf, k)
        const { admitted, refused } = anchoredBreakdowns(given, tree, k)
        const blockOf = dealBlocks(given.parents, tree, given.nodeOf, k)
        const atomOf = (person: number) => tree.shownAs[given.nodeOf[person] as number] as number
        const blocks = Array.from({ length: k }, (_, block) =>
          Array.from(given.nodeOf, (_, person) => person).filter(person => blockOf[atomOf(person)] === block),
        )
        const ranks = blocks.map(people => rankBeyondAtoms(given, admitted, people, atomOf))
        for (const each of refused) {
          const wider = blocks.map(people => rankBeyondAtoms(given, [...admitted, each], people, atomOf))
          expect(wider.every((rank, b) => rank > (ranks[b] as number))).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('deals atoms evenly, each to one block, and none that nobody is in', () => {
    fc.assert(
      fc.property(population, fc.integer({ min: 2, max: 6 }), (given, k) => {
        const tree = treeAtoms(given.parents, given.nodeOf, 3)
        const dealt = [...dealBlocks(given.parents, tree, given.nodeOf, k)].filter(block => block !== -1)
        const counts = Array.from({ length: k }, (_, block) => dealt.filter(each => each === block).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        const atoms = new Set(
          Array.from(given.nodeOf, node => tree.shownAs[node]).filter(atom => atom !== -1),
        )
        expect(dealt.length).toBe(atoms.size)
      }),
    )
  })

  it('admits no breakdown where there are fewer atoms than blocks, except what was known anyway', () => {
    const given = randomPopulation({ people: 60, nodes: 1, levels: [2, 3] }, 4)
    const same = { levels: 1, levelOf: given.nodeOf }
    const everybody = { levels: 1, levelOf: Array.from(given.nodeOf, () => 1) }
    const tree = treeAtoms(given.parents, given.nodeOf, 6)
    expect(
      anchoredBreakdowns({ ...given, attributes: [...given.attributes, same] }, tree, 6).admitted,
    ).toEqual([])
    const { admitted } = anchoredBreakdowns(
      { ...given, attributes: [...given.attributes, everybody] },
      tree,
      6,
    )
    expect(admitted.map(({ group }) => group)).toEqual([
      { kind: 'breakdown', node: 0, attribute: 2, level: 1 },
    ])
  })
})
