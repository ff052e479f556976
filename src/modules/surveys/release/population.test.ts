import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomPopulation } from './population.factory.ts'
import { type Group, membersOf, mustBePopulation, type Population } from './population.ts'
import { planRelease } from './release-plan.ts'

/** Ada leads two teams, of which the second has one below it. */
const HARBOUR: Population = {
  parents: [-1, 0, 0, 2],
  nodeOf: [0, 1, 1, 2, 3],
  attributes: [{ levels: 2, levelOf: [0, 1, 2, 1, 2] }],
  filters: [[1, 0, 0, 0, 1]],
  weights: [1, 1, 2, 0.5, 1],
}

describe('a population', () => {
  it('that can be is taken, also of nobody', () => {
    expect(() => mustBePopulation(HARBOUR)).not.toThrow()
    const nobody = { nodeOf: [], attributes: [{ levels: 2, levelOf: [] }], filters: [[]], weights: [] }
    expect(() => mustBePopulation({ ...HARBOUR, ...nobody })).not.toThrow()
    expect(() => mustBePopulation({ ...HARBOUR, weights: null })).not.toThrow()
  })

  it.each<[string, Partial<Population>]>([
    ['a company below something', { parents: [0, 0, 0, 2] }],
    ['a node before its parent', { parents: [-1, 3, 0, 2] }],
    ['a node that is its own parent', { parents: [-1, 1, 0, 2] }],
    ['a second top', { parents: [-1, 0, -1, 2] }],
    ['half a parent', { parents: [-1, 0, 0.5, 2] }],
    ['a person in a node that there is not', { nodeOf: [0, 1, 1, 2, 4] }],
    ['a person before the first node', { nodeOf: [0, 1, 1, 2, -1] }],
    ['a person between two nodes', { nodeOf: [0, 1, 1.5, 2, 3] }],
    ['a person nowhere', { nodeOf: [0, 1, Number.NaN, 2, 3] }],
    ['people but no company', { parents: [] }],
    ['a level over the last', { attributes: [{ levels: 2, levelOf: [0, 1, 3, 1, 2] }] }],
    ['a level under none', { attributes: [{ levels: 2, levelOf: [0, 1, -1, 1, 2] }] }],
    ['half a level', { attributes: [{ levels: 2, levelOf: [0, 1, 0.5, 1, 2] }] }],
    ['an attribute of four of five people', { attributes: [{ levels: 2, levelOf: [0, 1, 2, 1] }] }],
    ['a filter of six of five people', { filters: [[1, 0, 0, 0, 1, 1]] }],
    ['weights of four of five people', { weights: [1, 1, 1, 1] }],
    ['a weight that is no number', { weights: [1, 1, Number.NaN, 1, 1] }],
  ])('with %s has no release plan', (_, over) => {
    expect(() => planRelease({ ...HARBOUR, ...over }, 6)).toThrow(RangeError)
  })
})

describe('the people of a group', () => {
  it.each<[string, Group, number[]]>([
    ['the company are all', { kind: 'node', node: 0 }, [1, 1, 1, 1, 1]],
    ['a node are also those below it', { kind: 'node', node: 2 }, [0, 0, 0, 1, 1]],
    ['a node are not those beside it', { kind: 'node', node: 1 }, [0, 1, 1, 0, 0]],
    ['a level', { kind: 'breakdown', node: 0, attribute: 0, level: 2 }, [0, 0, 1, 0, 1]],
    ['a level of a node', { kind: 'breakdown', node: 2, attribute: 0, level: 2 }, [0, 0, 0, 0, 1]],
    ['a filter', { kind: 'filter', filter: 0 }, [1, 0, 0, 0, 1]],
    ['a filter that there is not are none', { kind: 'filter', filter: 7 }, [0, 0, 0, 0, 0]],
  ])('of %s', (_, group, members) => {
    expect([...membersOf(HARBOUR, group)]).toEqual(members)
  })

  it('of a node are those right in it and those of its children, each once, and its levels part them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), seed => {
        const given = randomPopulation({ people: 40, nodes: 8, levels: [3] }, seed)
        for (let node = 0; node < 8; node++) {
          const counts = new Array<number>(40).fill(0)
          const add = (members: Uint8Array) =>
            members.forEach((each, person) => {
              counts[person] = (counts[person] as number) + each
            })
          for (let child = 1; child < 8; child++)
            if (given.parents[child] === node) add(membersOf(given, { kind: 'node', node: child }))
          const own = Array.from(given.nodeOf, at => (at === node ? 1 : 0))
          const whole = [...membersOf(given, { kind: 'node', node })]
          expect(whole).toEqual(counts.map((count, person) => count + (own[person] as number)))
          const levels = [1, 2, 3].map(level =>
            membersOf(given, { kind: 'breakdown', node, attribute: 0, level }),
          )
          for (const [person, isIn] of whole.entries()) {
            const isKnown = (given.attributes[0]?.levelOf[person] ?? 0) > 0
            expect(levels.reduce((sum, members) => sum + (members[person] as number), 0)).toBe(
              isKnown ? isIn : 0,
            )
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
