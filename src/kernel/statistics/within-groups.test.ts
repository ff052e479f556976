import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import { likenessWithin } from './within-groups.ts'

// Six of Shrout and Fleiss's targets by four judges, twice over to reach ten groups.
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

/** Teams whose own effect has the given part of a variance of 1. */
function teams(count: number, size: number, icc: number, seed: number): number[][] {
  const chance = seeded(seed)
  return Array.from({ length: count }, () => {
    const effect = chance.normal(0, Math.sqrt(icc))
    return Array.from({ length: size }, () => effect + chance.normal(0, Math.sqrt(1 - icc)))
  })
}

describe('how alike people of one team answer', () => {
  it('is the ICC(1) of the analysis of variance', () => {
    const found = likenessWithin([...SHROUT_FLEISS, ...SHROUT_FLEISS], 0.95)
    const between = (2 * 56.208333) / 11
    const within = (2 * 112.75) / 36
    expect(found?.icc).toBeCloseTo((between - within) / (between + 3 * within), 6)
    expect(found).toMatchObject({ groups: 12, persons: 48 })
  })

  it('is found again where it was put in, and its interval holds it', () => {
    const found = likenessWithin(teams(300, 12, 0.3, 4), 0.95)
    expect(found?.interval.low).toBeLessThan(0.3)
    expect(found?.interval.high).toBeGreaterThan(0.3)
    expect(found?.icc).toBeCloseTo(0.3, 1)
  })

  it('nineteen of twenty intervals hold the truth', () => {
    const held = Array.from({ length: 200 }, (_, seed) => {
      const { low, high } = likenessWithin(teams(20, 6, 0.2, seed), 0.95)?.interval ?? { low: 9, high: 9 }
      return low <= 0.2 && 0.2 <= high
    }).filter(Boolean).length
    expect(held).toBeGreaterThan(180)
  })

  it('does not move when everybody answers higher or on a longer scale', () => {
    const given = teams(12, 5, 0.4, 9)
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 20 }), (shift, scale) => {
        const moved = given.map(team => team.map(each => scale * each + shift))
        expect(likenessWithin(moved, 0.9)?.icc).toBeCloseTo(likenessWithin(given, 0.9)?.icc ?? 9, 9)
      }),
    )
  })

  it('is all there is when teams differ and people within do not', () => {
    expect(
      likenessWithin(
        Array.from({ length: 10 }, (_, i) => [i, i, i]),
        0.95,
      ),
    ).toMatchObject({
      icc: 1,
      interval: { low: 1, high: 1 },
    })
  })

  it.each([
    ['nine teams', teams(9, 8, 0.2, 1)],
    ['teams of two', teams(40, 2, 0.2, 1)],
    ['empty teams', Array.from({ length: 40 }, () => [])],
    ['the same answer from everybody', Array.from({ length: 12 }, () => [4, 4, 4])],
  ])('is not claimed from %s', (_, groups) => {
    expect(likenessWithin(groups, 0.95)).toBeNull()
  })
})
