import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Layered } from './layered.ts'

const key = fc.integer({ min: 0, max: 20 })
const value = fc.option(fc.constantFrom('a', 'b', 'c'))
const steps = fc.array(
  fc.record({ key, value: fc.option(value, { nil: undefined }), isNewLayer: fc.boolean() }),
  { maxLength: 40 },
)
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never

/** The same steps taken on layers and on a plain map; a step without a value deletes. */
function taken(below: ReadonlyMap<number, string | null>, all: Steps) {
  let layered = new Layered(below)
  const plain = new Map(below)
  for (const { key, value, isNewLayer } of all) {
    if (isNewLayer) layered = new Layered(layered)
    if (value === undefined) layered.delete(key)
    else layered.set(key, value)
    if (value === undefined) plain.delete(key)
    else plain.set(key, value)
  }
  return { layered, plain }
}

const below = fc.array(fc.tuple(key, value)).map(entries => new Map(entries))

describe('a map over another one', () => {
  test('holds what a copy with the same changes holds, however it is asked', () => {
    fc.assert(
      fc.property(below, steps, (under, all) => {
        const was = [...under]
        const { layered, plain } = taken(under, all)
        expect(new Map(layered)).toEqual(plain)
        expect(new Set(layered.keys())).toEqual(new Set(plain.keys()))
        expect([...layered.values()].toSorted()).toEqual([...plain.values()].toSorted())
        expect(layered.size).toBe(plain.size)
        for (let at = 0; at <= 20; at++)
          expect([layered.get(at), layered.has(at)]).toEqual([plain.get(at), plain.has(at)])
        const visited: [number, string | null][] = []
        layered.forEach((each, at) => {
          visited.push([at, each])
        })
        expect(visited).toEqual([...layered])
        expect([...under]).toEqual(was)
      }),
    )
  })

  test('names the keys that differ, over the same one or not', () => {
    fc.assert(
      fc.property(below, steps, steps, fc.boolean(), (under, some, others, isCopy) => {
        const [one, other] = [taken(under, some), taken(isCopy ? new Map(under) : under, others)]
        const keys = new Set([...one.plain.keys(), ...other.plain.keys()])
        const differing = [...keys].filter(at => one.plain.get(at) !== other.plain.get(at))
        expect(new Set(Layered.differing(one.layered, other.layered))).toEqual(new Set(differing))
        expect(new Set(Layered.differing(one.plain, other.layered))).toEqual(new Set(differing))
      }),
    )
  })

  test('keeps the order of the one below; what is new comes last', () => {
    const layered = new Layered(new Map([...'abc'].map(letter => [letter, 1])))
    layered.set('z', 1)
    layered.set('a', 2)
    layered.delete('b')
    expect([...layered]).toEqual([...Object.entries({ a: 2, c: 1, z: 1 })])
  })

  test('leaves a layer of before what it was, also when very much has changed', () => {
    const first = new Layered(new Map([[0, 'a']]))
    for (let at = 1; at <= 600; at++) first.set(at, 'b')
    const second = new Layered(first)
    second.set(0, 'c')
    second.delete(600)
    expect([first.get(0), first.get(600), first.size]).toEqual(['a', 'b', 601])
    expect([second.get(0), second.get(600), second.size]).toEqual(['c', undefined, 600])
    expect(new Set(Layered.differing(first, second))).toEqual(new Set([0, 600]))
  })
})
