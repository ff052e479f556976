import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  directionOf,
  goesBack,
  isComparable,
  isReached,
  type MeasureDefinition,
  measureProblems,
  valueProblems,
} from './measure.ts'

const EMPTY: MeasureDefinition = {
  type: 'number',
  unit: '',
  start: null,
  target: null,
  direction: null,
  low: null,
  high: null,
}
const measure = (changes: Partial<MeasureDefinition>): MeasureDefinition => ({ ...EMPTY, ...changes })
const codes = (changes: Partial<MeasureDefinition>) => measureProblems(measure(changes)).map(p => p.code)

describe('a measure', () => {
  it.each<[Partial<MeasureDefinition>, string[]]>([
    [{ start: 10, target: 40 }, []],
    [{ start: 40, target: 10, direction: 'down' }, []],
    [{ start: 10, target: 10 }, ['start_is_target']],
    [{ start: 10, target: 40, direction: 'down' }, ['direction_contradicts_numbers']],
    [{ start: 40, target: 10, direction: 'up' }, ['direction_contradicts_numbers']],
    [{ start: 10 }, ['start_and_target']],
    [{ target: 10 }, ['start_and_target']],
    [{ start: 1, target: 2, low: 0 }, ['not_of_this_type']],
    [{ type: 'band', low: 90 }, []],
    [{ type: 'band', low: 90, high: 95 }, []],
    [{ type: 'band' }, ['band_ends']],
    [{ type: 'band', low: 95, high: 90 }, ['band_ends']],
    [{ type: 'band', low: 90, target: 3 }, ['not_of_this_type']],
    [{ type: 'milestones' }, []],
    [{ type: 'milestones', start: 0, target: 1 }, ['not_of_this_type', 'not_of_this_type']],
    [{ type: 'yesno' }, []],
    [{ type: 'yesno', high: 1 }, ['not_of_this_type']],
  ])('%j has the problems %j', (changes, expected) => {
    expect(codes(changes)).toEqual(expected)
  })

  it('every problem says in words what happened and what to do', () => {
    for (const problem of measureProblems(measure({ start: 10, target: 10, low: 3 }))) {
      expect(problem.message).toMatch(/^[A-Z].*\.$/)
      expect(problem.fix).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('is comparable only with the same type and unit', () => {
    const ships = measure({ start: 1, target: 2, unit: 'ships' })
    expect(isComparable(ships, { ...ships, target: 9 })).toBe(true)
    expect(isComparable(ships, { ...ships, unit: '%' })).toBe(false)
    expect(isComparable(ships, { ...ships, type: 'band' })).toBe(false)
  })
})

describe('a reported value', () => {
  const percent = measure({ start: 71, target: 88, unit: '%' })
  it.each<[MeasureDefinition | null, number | null, string[]]>([
    [percent, 80, []],
    [percent, 100, []],
    [percent, 101, ['outside_bounds']],
    [percent, -1, ['outside_bounds']],
    [measure({ start: 90, target: 140, unit: '%' }), 130, []],
    [measure({ start: 5, target: 9, unit: 'ships' }), -3, []],
    [measure({ type: 'yesno' }), 1, []],
    [measure({ type: 'yesno' }), 0.5, ['outside_bounds']],
    [measure({ type: 'milestones' }), 1, ['measured_by_milestones']],
    [measure({ type: 'milestones' }), null, []],
    [null, null, []],
    [null, 3, ['no_measure']],
  ])('of %j: %j has the problems %j', (definition, value, expected) => {
    expect(valueProblems(definition, value).map(p => p.code)).toEqual(expected)
  })

  it.each<[Partial<MeasureDefinition>, number | null, number | null, boolean]>([
    [{ start: 10, target: 40 }, 20, 19, true],
    [{ start: 10, target: 40 }, 20, 20, false],
    [{ start: 40, target: 10 }, 20, 21, true],
    [{ start: 40, target: 10 }, 20, 19, false],
    [{ start: 10, target: 40 }, null, 5, false],
    [{ start: 10, target: 40 }, 5, null, false],
    [{ type: 'yesno' }, 1, 0, true],
    [{ type: 'band', low: 3 }, 9, 1, false],
  ])('of %j from %j to %j goes back: %s', (changes, previous, value, expected) => {
    expect(goesBack(measure(changes), previous, value)).toBe(expected)
  })

  it('reaches its target exactly when it is there or beyond, in either direction', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (start, target, value) => {
        fc.pre(start !== target)
        const definition = measure({ start, target })
        const beyond = directionOf(definition) === 'up' ? value - target : target - value
        expect(isReached(definition, value)).toBe(beyond >= 0)
      }),
    )
  })

  it('of a band is reached inside it, of yes or no at 1, and unknown without a value', () => {
    expect(isReached(measure({ type: 'band', low: 90 }), 90)).toBe(true)
    expect(isReached(measure({ type: 'band', low: 90 }), 89)).toBe(false)
    expect(isReached(measure({ type: 'yesno' }), 0)).toBe(false)
    expect(isReached(measure({ type: 'yesno' }), null)).toBeNull()
    expect(isReached(EMPTY, 3)).toBeNull()
  })
})
