import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { scoreOf } from './score-of.ts'
import { countedOf, middleOf, type Telling, tell } from './told.ts'

const counted = fc
  .record({ n: fc.integer({ min: 6, max: 400 }), any: fc.nat(), more: fc.integer({ min: 0, max: 500 }) })
  .map(({ n, any, more }) => ({ n, share: (any % (n + 1)) / n, population: n + more }))
const knowing = (population: number | null): Telling => ({ k: 6, population })

describe('a told share', () => {
  it('lies within its own interval, which lies within all and nothing', () => {
    fc.assert(
      fc.property(counted, fc.boolean(), ({ n, share, population }, isKnown) => {
        const told = tell(share, n, knowing(isKnown ? population : null))
        if (told === null) throw new Error('Not told.')
        const { shown, low, high } = told
        const [from, to] = shown.kind === 'band' ? [shown.from, shown.to] : [shown.percent, shown.percent]
        expect([0, low, from, to, high, 100]).toEqual([0, low, from, to, high, 100].toSorted((a, b) => a - b))
        expect(middleOf(told)).toBe((from + to) / 2)
      }),
    )
  })

  it('is no less sure the fewer did not answer, and surest when who was asked is known', () => {
    fc.assert(
      fc.property(counted, fc.nat(300), ({ n, share, population }, more) => {
        const width = (asked: number | null) => {
          const told = tell(share, n, knowing(asked))
          return told === null ? Number.NaN : told.high - told.low
        }
        expect(width(population)).toBeLessThanOrEqual(width(population + more) + 1)
        expect(width(population + more)).toBeLessThanOrEqual(width(null) + 1)
      }),
    )
  })

  it('is less sure when the answers are worth fewer', () => {
    const [full, half] = [tell(0.5, 100, knowing(null)), tell(0.5, 100, knowing(null), 50)]
    expect([full?.low, full?.high]).toEqual([44, 56])
    // Wilson, z = 1.2816, n = 50: 0.5 ± 0.0892.
    expect([half?.low, half?.high, half?.n]).toEqual([41, 59, 100])
  })

  it('can be counted again to within half a percent of what it was', () => {
    fc.assert(
      fc.property(counted, ({ n, share, population }) => {
        const told = tell(share, n, knowing(population))
        const back = told && countedOf(told, population)
        if (told?.shown.kind === 'band') expect(back).toBeNull()
        else expect(Math.abs((back?.count ?? -9) - share * n)).toBeLessThanOrEqual(1 + n / 100)
        if (back) expect(back.population).toBe(population)
      }),
    )
  })

  test('of nobody knows how many it is not counted of', () => {
    expect(countedOf({ shown: { kind: 'percent', percent: 50 }, low: 40, high: 60, n: 30 }, null)).toEqual({
      ...{ count: 15, n: 30 },
    })
    // More answers than were asked: as if all had.
    expect(countedOf({ shown: { kind: 'percent', percent: 50 }, low: 40, high: 60, n: 30 }, 20)).toEqual({
      ...{ count: 15, n: 30, population: 30 },
    })
  })

  test('is sent without how many answered', () => {
    expect(scoreOf(tell(0.5, 100, knowing(100)))).toEqual({
      ...{ shown: { kind: 'percent', percent: 50 }, low: 50, high: 50 },
    })
    expect(scoreOf(tell(0.5, 5, knowing(100)))).toBeNull()
  })
})
