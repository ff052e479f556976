import { describe, expect, it } from 'vitest'
import { RATER_CATEGORIES } from '../contract/about.ts'
import { kindAt, kindUnits, MANAGER, placeOfKind, SELF } from './places.ts'

describe('the place that a ballot is counted in', () => {
  it.each(RATER_CATEGORIES)('is one for %s alone, and leads back to it', category => {
    expect(kindAt(placeOfKind(category))).toBe(category)
    expect([0, SELF, MANAGER]).not.toContain(placeOfKind(category))
  })

  it('is one of its own for the subject and the manager', () => {
    expect([kindAt(SELF), kindAt(MANAGER)]).toEqual(['self', 'manager'])
  })

  it.each([0, 6, -1])('%i, which is none, counts as others', place => {
    expect(kindAt(place)).toBe('others')
  })
})

describe('the kinds of raters as units', () => {
  const units = kindUnits([SELF, MANAGER, placeOfKind('peers'), placeOfKind('peers'), placeOfKind('reports')])

  it('stand below one whole, each once', () => {
    expect(units.map(({ parent }) => parent)).toEqual([-1, 0, 0, 0, 0, 0])
    expect(new Set(units.map(({ name }) => name)).size).toBe(6)
  })

  it('say how many of each are asked', () => {
    expect(units.map(({ invited }) => invited)).toEqual([5, 1, 1, 2, 1, 0])
    expect(kindUnits([]).map(({ invited }) => invited)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
