import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import type { Ballots } from '../store/ballots.ts'
import { columnsOf } from './columns.ts'
import { answersIn, countsOf } from './counts.ts'
import type { ShownGroup } from './shown.ts'

const ASKED = asking(scaled('results', { notApplicable: true }), scaled('stuck'))

const anyTree = fc
  .array(fc.record({ above: fc.nat(), people: fc.nat(5) }), { minLength: 1, maxLength: 90 })
  .map(nodes => ({
    parents: nodes.map(({ above }, node) => (node === 0 ? -1 : above % node)),
    units: nodes.flatMap(({ people }, node) => new Array<number>(people).fill(node)),
  }))

/** Ballots of so many people whose every byte says who they are, as far as a byte can. */
function ballotsOf(units: readonly number[], weighs: boolean): Ballots {
  return {
    count: units.length,
    units: Int32Array.from(units),
    levels: Uint8Array.from(units, (_, row) => row % 3),
    answers: Uint8Array.from(units.flatMap((_, row) => [row % 7 === 6 ? 255 : row % 6, (row * 5) % 6])),
    weights: weighs ? Float64Array.from(units, (_, row) => 1 + row / 8) : null,
  }
}

function columnsIn(parents: readonly number[], ballots: Ballots) {
  return columnsOf(ballots, {
    definition: ASKED,
    units: parents.map(parent => ({ id: null, name: 'Unit', parent, invited: 0 })),
    attributes: [{ code: 'site', title: 'Site', levels: ['Quay', 'Boat'], invited: [0, 0] }],
  })
}

const group = (unit: number, attribute: number | null = null, level: number | null = null) =>
  ({ unit, attribute, level, n: 0 }) as ShownGroup

function isBelow(parents: readonly number[], unit: number, ancestor: number): boolean {
  let at = unit
  while (at > ancestor) at = parents[at] as number
  return at === ancestor
}

describe('columns of any tree', () => {
  it('hold every ballot once, with its answers, level and weight side by side', () => {
    fc.assert(
      fc.property(anyTree, fc.boolean(), ({ parents, units }, weighs) => {
        const ballots = ballotsOf(units, weighs)
        const columns = columnsIn(parents, ballots)
        const asGiven = units.map((unit, row) =>
          [
            ...[unit, ballots.levels[row], ballots.answers[2 * row] === 255 ? 0 : ballots.answers[2 * row]],
            ...[ballots.answers[2 * row + 1], ballots.weights?.[row]],
          ].join(),
        )
        const asKept = Array.from(columns.unitOf, (unit, row) =>
          [
            ...[unit, columns.levels[0]?.[row], columns.answers[0]?.[row], columns.answers[1]?.[row]],
            columns.weights?.[row],
          ].join(),
        )
        expect(columns.rows).toBe(units.length)
        expect(asKept.toSorted()).toEqual(asGiven.toSorted())
      }),
    )
  })

  it('have just the people of a unit and of all below it between its start and its end', () => {
    fc.assert(
      fc.property(anyTree, ({ parents, units }) => {
        const { starts, ends, unitOf } = columnsIn(parents, ballotsOf(units, false))
        for (let unit = 0; unit < parents.length; unit++) {
          const within = [...unitOf.subarray(starts[unit], ends[unit])]
          expect(within.every(at => isBelow(parents, at, unit))).toBe(true)
          expect(within.length).toBe(units.filter(at => isBelow(parents, at, unit)).length)
        }
      }),
    )
  })

  it('are counted alike one unit after another as by hand, also when more than 64 were asked for', () => {
    fc.assert(
      fc.property(anyTree, ({ parents, units }) => {
        const columns = columnsIn(parents, ballotsOf(units, false))
        const counts = countsOf(columns, parents)
        for (let unit = 0; unit < parents.length; unit++) {
          const expected = new Array<number>(12).fill(0)
          for (const byte of answersIn(columns, group(unit), 0)) expected[byte] = (expected[byte] ?? 0) + 1
          expect([...counts.of(group(unit), 0)]).toEqual(expected)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keep a byte over 11 out of the counts of others, also by level and of many units', () => {
    const units = new Array<number>(70).fill(0).map((_, row) => row)
    const parents = units.map(unit => (unit === 0 ? -1 : 0))
    const given = ballotsOf(units, false)
    const columns = columnsIn(parents, {
      ...given,
      answers: given.answers.map((_, at) => (at === 0 ? 13 : 1)),
    })
    const counts = countsOf(columns, parents)
    for (let unit = 69; unit >= 0; unit--) expect(counts.of(group(unit), 0)[1]).toBe(unit === 0 ? 69 : 1)
    expect([0, 1, 2].map(level => counts.of(group(0, 0, level), 0)[1])).toEqual([23, 23, 23])
  })

  it('are parted by levels, those of none included', () => {
    fc.assert(
      fc.property(anyTree, ({ parents, units }) => {
        const columns = columnsIn(parents, ballotsOf(units, false))
        const counts = countsOf(columns, parents)
        for (let unit = 0; unit < parents.length; unit += 7) {
          const parts = [0, 1, 2].map(level => counts.of(group(unit, 0, level), 1))
          const whole = [...counts.of(group(unit), 1)]
          expect(whole).toEqual(
            whole.map((_, value) => parts.reduce((sum, part) => sum + (part[value] ?? 0), 0)),
          )
          for (const [level, part] of parts.entries())
            expect(answersIn(columns, group(unit, 0, level), 1).length).toBe(
              part.reduce((sum, each) => sum + each, 0),
            )
        }
      }),
      { numRuns: 50 },
    )
  })
})
