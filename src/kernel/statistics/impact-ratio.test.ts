import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactRatios } from './impact-ratio.ts'

const group = fc
  .integer({ min: 0, max: 60 })
  .chain(considered =>
    fc.record({ considered: fc.constant(considered), chosen: fc.integer({ min: 0, max: considered }) }),
  )

function second(a: readonly [number, number], b: readonly [number, number]) {
  const found = impactRatios([a, b].map(([chosen, considered]) => ({ chosen, considered })))[1]
  if (!found) throw new Error('not judged')
  return found
}

describe('the four-fifths rule', () => {
  it.each([
    ['too few to say', [3, 12], [1, 12], 1 / 3, 0.590062, true],
    ['look at this stage', [12, 40], [4, 40], 1 / 3, 0.048167, true],
    ['real and large', [48, 60], [26, 50], 0.65, 0.002275, true],
    ['exactly four fifths is not below', [15, 40], [12, 40], 0.8, 0.637, false],
  ] as const)('%s: %j beside %j', (_, best, other, ratio, p, isBelow) => {
    const found = second(best, other)
    expect(found.ratio).toBeCloseTo(ratio, 6)
    expect(found.p).toBeCloseTo(p, 2)
    expect(found.isBelow).toBe(isBelow)
  })

  it('says when one more person would flip it, and to what', () => {
    const found = second([5, 10], [3, 9])
    expect(found.isBelow).toBe(true)
    expect(found.withOneMore).toBeCloseTo(4 / 9 / 0.5, 12)
    expect(found.flipsByOne).toBe(true)
    expect(second([12, 40], [4, 40]).flipsByOne).toBe(false)
  })

  it('says as well when one fewer would put a group below', () => {
    expect(second([5, 10], [4, 10])).toMatchObject({ isBelow: false, flipsByOne: true })
    expect(second([50, 100], [49, 100])).toMatchObject({ isBelow: false, flipsByOne: false })
  })

  it('does not judge a handful, nor a sliver of everybody', () => {
    expect(
      impactRatios([
        { chosen: 5, considered: 10 },
        { chosen: 0, considered: 4 },
      ])[1],
    ).toBeNull()
    expect(
      impactRatios([
        { chosen: 500, considered: 1000 },
        { chosen: 1, considered: 19 },
      ])[1],
    ).toBeNull()
    expect(
      impactRatios([
        { chosen: 500, considered: 1000 },
        { chosen: 1, considered: 21 },
      ])[1],
    ).not.toBeNull()
  })

  it('a tiny group with the highest rate does not set the bar', () => {
    const [, best] = impactRatios([
      { chosen: 4, considered: 4 },
      { chosen: 5, considered: 10 },
      { chosen: 4, considered: 10 },
    ])
    expect(best).toMatchObject({ ratio: 1, p: 1, flipsByOne: false })
  })

  it('judges nobody where nobody was chosen', () => {
    expect(
      impactRatios([
        { chosen: 0, considered: 10 },
        { chosen: 0, considered: 10 },
      ]),
    ).toEqual([null, null])
    expect(impactRatios([])).toEqual([])
  })

  it('somebody is always the measure, and nobody is above it', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), groups => {
        const judged = impactRatios(groups).filter(each => each !== null)
        if (judged.length === 0) return
        expect(Math.max(...judged.map(({ ratio }) => ratio))).toBe(1)
        for (const { ratio, isBelow, withOneMore, p } of judged) {
          if (Math.abs(ratio - 0.8) > 1e-9) expect(isBelow).toBe(ratio < 0.8)
          expect(withOneMore).toBeGreaterThanOrEqual(ratio)
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('refuses more chosen than considered', () => {
    expect(() => impactRatios([{ chosen: 3, considered: 2 }])).toThrow(RangeError)
  })
})
