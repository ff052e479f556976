import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { favourableShare, tallyOf } from './favourability.ts'
import { kishSize, weightedTally } from './weights.ts'

const answered = fc.array(
  fc.record({
    point: fc.integer({ min: 0, max: 5 }),
    weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    copies: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('weighted shares', () => {
  it('a person with weight 3 stands for three', () => {
    fc.assert(
      fc.property(answered, people => {
        const weighted = weightedTally(
          { answers: people.map(({ point }) => point) },
          people.map(({ copies }) => copies),
        )
        const copied = people.flatMap(({ point, copies }) => new Array<number>(copies).fill(point))
        const plain = favourableShare(tallyOf({ answers: copied }))
        if (plain === null) expect(weighted).toBeNull()
        else expect(weighted?.favourable).toBeCloseTo(plain, 12)
      }),
    )
  })

  it('shares sum to one, and unequal weights are worth at most the people', () => {
    fc.assert(
      fc.property(answered, people => {
        const found = weightedTally(
          { answers: people.map(({ point }) => point), reversed: true },
          people.map(({ weight }) => weight),
        )
        if (found === null) {
          expect(people.every(({ point }) => point === 0)).toBe(true)
          return
        }
        expect(found.favourable + found.neutral + found.unfavourable).toBeCloseTo(1, 12)
        expect(found.size).toBeLessThanOrEqual(found.n + 1e-9)
        expect(found.size).toBeGreaterThanOrEqual(1 - 1e-9)
      }),
    )
  })

  it('the weight of somebody who did not answer is not spread over others', () => {
    expect(weightedTally({ answers: [5, 1, 0] }, [1, 1, 98])).toMatchObject({
      favourable: 0.5,
      n: 2,
      size: 2,
    })
  })

  it('equal weights are worth everybody, one heavy weight hardly more than one', () => {
    expect(kishSize(4, 4)).toBe(4)
    expect(weightedTally({ answers: [5, 1, 1] }, [1000, 1, 1])?.size).toBeCloseTo(1.004, 3)
  })

  it('nothing answered, or nobody with a weight, is nothing', () => {
    expect(weightedTally({ answers: [0, 0] }, [1, 1])).toBeNull()
    expect(weightedTally({ answers: [5] }, [0])).toBeNull()
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, undefined as unknown as number])(
    'a weight of %d is refused',
    weight => {
      expect(() => weightedTally({ answers: [5] }, [weight])).toThrow(RangeError)
    },
  )

  it('an answer off the scale is refused', () => {
    expect(() => weightedTally({ answers: [7] }, [1])).toThrow(RangeError)
  })
})
