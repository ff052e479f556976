import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { randomPopulation } from './population.factory.ts'
import type { Population } from './population.ts'
import { planRelease } from './release-plan.ts'

/** Ten teams of ten, everybody in one of two sites and of two lengths of service, mixed within each team. */
const company: Population = {
  parents: [-1, ...new Array<number>(10).fill(0)],
  nodeOf: Array.from({ length: 100 }, (_, person) => 1 + (person % 10)),
  attributes: [
    { levels: 2, levelOf: Array.from({ length: 100 }, (_, person) => 1 + (Math.floor(person / 10) % 2)) },
    { levels: 2, levelOf: Array.from({ length: 100 }, (_, person) => (person < 50 ? 1 : 2)) },
  ],
  filters: [Array.from({ length: 100 }, (_, person) => (person < 30 ? 1 : 0))],
}

function withAttribute(levelOf: number[]): Population {
  return { ...company, attributes: [{ levels: 2, levelOf }] }
}

describe('a release plan', () => {
  it('has the company, its teams, and every breakdown of the company that enough people share', () => {
    const { released } = planRelease(company, 6, 0)
    expect(released.filter(({ group }) => group.kind === 'node')).toHaveLength(11)
    expect(released.filter(({ group }) => group.kind === 'breakdown' && group.node === 0)).toHaveLength(4)
    expect(released.at(-1)).toEqual({ group: { kind: 'filter', filter: 0 }, size: 30 })
  })

  it('hides a level that fewer than k people share, and the other level that would tell of them', () => {
    const few = withAttribute(Array.from({ length: 100 }, (_, person) => (person < 3 ? 2 : 1)))
    const shown = planRelease(few, 6).released.filter(({ group }) => group.kind === 'breakdown')
    // Where a whole team has the other level, its breakdown is the team, and tells no more.
    expect(shown.map(({ group, size }) => [group.kind === 'breakdown' && group.node > 0, size])).toEqual(
      new Array(7).fill([true, 10]),
    )
  })

  it('shows nothing of fewer than k respondents, and nothing of nobody', () => {
    const five = { parents: [-1], nodeOf: [0, 0, 0, 0, 0], attributes: [], filters: [] }
    expect(planRelease(five, 6)).toMatchObject({ released: [], respondents: 5 })
    expect(planRelease({ ...five, nodeOf: [] }, 6).released).toEqual([])
    expect(planRelease({ parents: [], nodeOf: [], attributes: [], filters: [] }, 6).released).toEqual([])
    expect([...planRelease(five, 6).shownAs]).toEqual([-1])
  })

  it('is the same every time, and no matter in what order people are listed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), seed => {
        const given = randomPopulation({ people: 120, nodes: 15, levels: [2, 4], filters: 1 }, seed)
        const order = seeded(seed).shuffle(Array.from(given.nodeOf, (_, person) => person))
        const mixed = (column: ArrayLike<number>) => order.map(person => column[person] as number)
        const shuffled: Population = {
          parents: given.parents,
          nodeOf: mixed(given.nodeOf),
          attributes: given.attributes.map(({ levels, levelOf }) => ({ levels, levelOf: mixed(levelOf) })),
          filters: given.filters.map(mixed),
        }
        expect(planRelease(shuffled, 6, 0)).toEqual(planRelease(given, 6, 0))
      }),
      { numRuns: 30 },
    )
  })

  it('lists no group under k, none twice, and never takes back what it listed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), seed => {
        const given = randomPopulation({ people: 90, nodes: 12, levels: [2, 3, 4] }, seed)
        const anchored = planRelease(given, 6, 0).released
        const audited = planRelease(given, 6, 50_000).released
        expect(audited.slice(0, anchored.length)).toEqual(anchored)
        const keys = audited.map(({ group }) => JSON.stringify(group))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { size } of audited) expect(size).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 20 },
    )
  })

  it('admits more of a small company by the exact audit', () => {
    const given = randomPopulation({ people: 60, nodes: 4, levels: [2, 3] }, 3)
    expect(planRelease(given, 6).released.length).toBeGreaterThan(planRelease(given, 6, 0).released.length)
  })

  it.each([
    ['a node before its parent', { ...company, parents: [-1, 2, 0] }],
    ['two companies', { ...company, parents: [-1, -1] }],
    ['a person in no node', { ...company, nodeOf: company.nodeOf.length === 0 ? [] : [99] }],
    ['an unknown level', withAttribute(new Array<number>(100).fill(3))],
    ['an attribute of other people', withAttribute([1, 2])],
    ['a filter of other people', { ...company, filters: [[1]] }],
  ])('refuses %s', (_, broken) => {
    expect(() => planRelease(broken, 6)).toThrow(RangeError)
  })
})
