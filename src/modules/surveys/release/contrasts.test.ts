import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, placesOf } from './contrasts.ts'
import type { Population } from './population.ts'

const P = 8_388_593

/** Linus, Radia, Grace and Ada of one unit: sites 1–2, of which Ada's is not known; lengths of service 1–3; one filter. */
const HARBOUR: Population = {
  parents: [-1],
  nodeOf: [0, 0, 0, 0],
  attributes: [
    { levels: 2, levelOf: [1, 2, 1, 0] },
    { levels: 3, levelOf: [3, 3, 1, 2] },
  ],
  filters: [[1, 0, 0, 1]],
}

describe('places of levels and filters', () => {
  it('stand one after another, attributes first, and a complete attribute has one dimension less', () => {
    expect(placesOf(HARBOUR)).toEqual({ width: 6, attributes: [0, 2], filters: [5], most: 5 })
  })

  it('of a population that has neither are none', () => {
    const none = { ...HARBOUR, attributes: [], filters: [] }
    expect(placesOf(none)).toEqual({ width: 0, attributes: [], filters: [], most: 0 })
  })
})

describe('the contrast of two people', () => {
  it.each<[string, number, number, number[]]>([
    ['of different sites and a filter', 0, 1, [1, P - 1, 0, 0, 0, 1, 0]],
    ['turned round', 1, 0, [P - 1, 1, 0, 0, 0, P - 1, 0]],
    ['one of whom has no level', 0, 3, [1, 0, 0, P - 1, 1, 0, 0]],
    ['the other of whom has none', 3, 2, [P - 1, 0, P - 1, 1, 0, 1, 0]],
    ['who are the same person', 2, 2, [0, 0, 0, 0, 0, 0, 0]],
  ])('%s', (_, person, base, row) => {
    expect([...contrastOf(HARBOUR, placesOf(HARBOUR), [person, base], P)]).toEqual(row)
  })

  it.each<[string, number, number, number]>([
    ['more', 1.25, 0.5, 750_000],
    ['less', 0.5, 1.25, P - 750_000],
    ['a millionth more', 1.000001, 1, 1],
    ['so much more that it goes round', 9, 0.5, 8_500_000 - P],
  ])('says behind all places that the first weighs %s', (_, own, other, last) => {
    const weighed = { ...HARBOUR, weights: [own, other, 1, 1] }
    expect(contrastOf(weighed, placesOf(weighed), [0, 1], P).at(-1)).toBe(last)
  })

  it('adds up: from one to a third is from one to another and on to the third', () => {
    const person = fc.record({
      site: fc.integer({ min: 0, max: 3 }),
      tenure: fc.integer({ min: 1, max: 2 }),
      isIn: fc.constantFrom(0, 1),
      millionths: fc.integer({ min: 1, max: 40_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 3 }), people => {
        const population: Population = {
          parents: [-1],
          nodeOf: people.map(() => 0),
          attributes: [
            { levels: 3, levelOf: people.map(({ site }) => site) },
            { levels: 2, levelOf: people.map(({ tenure }) => tenure) },
          ],
          filters: [people.map(({ isIn }) => isIn)],
          weights: people.map(({ millionths }) => millionths / 1e6),
        }
        const of = (one: number, base: number) => contrastOf(population, placesOf(population), [one, base], P)
        const [first, second, whole] = [of(0, 1), of(1, 2), of(0, 2)]
        expect([...whole]).toEqual([...first].map((each, at) => (each + (second[at] as number)) % P))
        // Everybody has a length of service, so that its levels cancel.
        expect(((whole[3] as number) + (whole[4] as number)) % P).toBe(0)
      }),
    )
  })
})
