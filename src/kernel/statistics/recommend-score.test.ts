import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import { recommendInterval, recommendScore } from './recommend-score.ts'

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 11, maxLength: 11 })

/** So many answers of 0, of 7, and of 10. */
function answered(detractors: number, passives: number, promoters: number) {
  const found = recommendScore([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters])
  if (found === null) throw new Error('nobody answered')
  return found
}

describe('the recommend score', () => {
  it('is promoters less detractors; sevens and eights count for neither', () => {
    expect(recommendScore([1, 1, 1, 1, 1, 1, 1, 5, 5, 10, 10])).toMatchObject({
      promoters: 20,
      passives: 10,
      detractors: 7,
      n: 37,
      score: 13 / 37,
    })
  })

  it('its variance is that of answers worth 1, 0 and −1', () => {
    fc.assert(
      fc.property(counts, given => {
        const found = recommendScore(given)
        const worth = given.flatMap((count, answer) =>
          new Array<number>(count).fill(answer >= 9 ? 1 : answer >= 7 ? 0 : -1),
        )
        if (found === null) {
          expect(worth).toEqual([])
          return
        }
        const mean = worth.reduce((sum, each) => sum + each, 0) / worth.length
        const variance = worth.reduce((sum, each) => sum + (each - mean) ** 2, 0) / worth.length
        expect(found.score).toBeCloseTo(mean, 12)
        expect(found.variance).toBeCloseTo(variance / worth.length, 12)
      }),
    )
  })

  it('has a normal interval from thirty answers, narrower when they are most of those asked', () => {
    const found = answered(20, 30, 50)
    const wide = recommendInterval(found, 0.95, seeded(1))
    expect(wide.low).toBeCloseTo(0.3 - 1.959964 * Math.sqrt(0.61 / 100), 6)
    const narrow = recommendInterval(found, 0.95, seeded(1), 110)
    expect(narrow.high - narrow.low).toBeLessThan((wide.high - wide.low) / 3)
    expect(recommendInterval(found, 0.95, seeded(1), 100)).toEqual({ low: 0.3, high: 0.3 })
  })

  it('under thirty it is drawn, the same for the same chance, and near the normal one', () => {
    const found = answered(8, 8, 12)
    const drawn = recommendInterval(found, 0.95, seeded(7))
    expect(recommendInterval(found, 0.95, seeded(7))).toEqual(drawn)
    const spread = 1.96 * Math.sqrt(found.variance)
    expect(Math.abs(drawn.low - (found.score - spread))).toBeLessThan(0.06)
    expect(Math.abs(drawn.high - (found.score + spread))).toBeLessThan(0.06)
  })

  it('never leaves −1…1', () => {
    expect(recommendInterval(answered(1, 0, 40), 0.99, seeded(1)).high).toBe(1)
    expect(recommendInterval(answered(40, 0, 1), 0.99, seeded(1)).low).toBe(-1)
  })

  it('is nothing without answers, and refuses another scale', () => {
    expect(recommendScore(new Array<number>(11).fill(0))).toBeNull()
    expect(() => recommendScore([1, 2, 3])).toThrow(RangeError)
  })
})
