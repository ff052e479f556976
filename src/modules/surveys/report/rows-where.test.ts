import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWave } from './report.factory.ts'
import { bytesAt, rowsWhere } from './rows-where.ts'

describe('rows with levels', () => {
  it('are those of the unit that have all of them, in order', () => {
    // Planning what may be shown takes most of the time: a few waves serve all questions.
    const waves = [1, 2, 3, 4].map(seed => randomWave(seed, 120, 9).columns)
    const where = fc.array(fc.record({ attribute: fc.nat(1), level: fc.nat(4) }), { maxLength: 2 })
    fc.assert(
      fc.property(fc.constantFrom(...waves), fc.nat(8), where, (columns, unit, levels) => {
        const expected = [...columns.unitOf.keys()].filter(
          row =>
            row >= (columns.starts[unit] as number) &&
            row < (columns.ends[unit] as number) &&
            levels.every(({ attribute, level }) => columns.levels[attribute]?.[row] === level),
        )
        const rows = rowsWhere(columns, unit, levels)
        expect([...rows]).toEqual(expected)
        const column = columns.answers[0] as Uint8Array
        expect([...bytesAt(column, rows)]).toEqual(expected.map(row => column[row]))
      }),
      { numRuns: 200 },
    )
  })

  it('of a unit or an attribute that is not there are none', () => {
    const { columns } = randomWave(1, 60, 4)
    expect(rowsWhere(columns, 99, []).length).toBe(0)
    expect(rowsWhere(columns, 0, [{ attribute: 7, level: 1 }]).length).toBe(0)
    expect(rowsWhere(columns, 0, []).length).toBe(60)
  })
})
