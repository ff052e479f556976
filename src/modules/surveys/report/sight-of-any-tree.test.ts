import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstUnit, sightOf } from './sight.ts'

const anyReader = fc
  .array(fc.record({ above: fc.nat(), instead: fc.nat(), isLed: fc.boolean() }), {
    minLength: 1,
    maxLength: 14,
  })
  .map(nodes => {
    const parents = nodes.map(({ above }, node) => (node === 0 ? -1 : above % node))
    const way = (node: number): number[] => (node < 0 ? [] : [node, ...way(parents[node] as number)])
    return {
      units: parents.map((parent, node) => ({ id: `team${node}`, parent })),
      // A unit is shown as itself or as one above it.
      instead: nodes.map(({ instead }, node) => way(node)[instead % way(node).length] as number),
      led: nodes.flatMap(({ isLed }, node) => (isLed && node % 3 === 1 ? [node] : [])),
      way,
    }
  })
const leads = (led: readonly number[]) => ({
  isPeople: false,
  leads: new Set(led.map(node => `team${node}`)),
})

it('shows who leads the inside of just what they lead and what is below it', () => {
  fc.assert(
    fc.property(anyReader, ({ units, instead, led, way }) => {
      const sight = sightOf(units, instead, leads(led))
      for (const node of units.keys())
        expect(sight[node] === 'inside').toBe(way(node).some(each => led.includes(each)))
    }),
  )
})

it('shows a total of nothing but the whole and what is shown instead of a unit they lead', () => {
  fc.assert(
    fc.property(anyReader, ({ units, instead, led }) => {
      const sight = sightOf(units, instead, leads(led))
      const totals = new Set([0, ...led.map(node => instead[node])])
      for (const node of units.keys()) {
        if (sight[node] === 'total') expect(totals.has(node)).toBe(true)
        if (totals.has(node)) expect(sight[node]).not.toBe('nothing')
      }
    }),
  )
})

it('never shows less to somebody who leads one more unit, nor more than to the people team', () => {
  const rank = { nothing: 0, total: 1, inside: 2 }
  fc.assert(
    fc.property(anyReader, fc.nat(13), ({ units, instead, led }, more) => {
      const before = sightOf(units, instead, leads(led))
      const after = sightOf(units, instead, leads([...led, more % units.length]))
      const people = sightOf(units, instead, { isPeople: true, leads: new Set() })
      for (const [node, sight] of before.entries()) {
        expect(rank[after[node] ?? 'nothing']).toBeGreaterThanOrEqual(rank[sight])
        expect(people[node]).toBe('inside')
      }
    }),
  )
})

it('begins with a unit whose inside the reader may see, unless they lead none', () => {
  fc.assert(
    fc.property(anyReader, ({ units, instead, led }) => {
      const first = firstUnit(units, leads(led))
      const sight = sightOf(units, instead, leads(led))
      expect(sight[first]).toBe(led.length === 0 ? 'total' : 'inside')
      for (const node of led) expect(first).toBeLessThanOrEqual(node)
    }),
  )
})
