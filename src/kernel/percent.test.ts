import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamp, percentText, roundTo, shareOf } from './percent.ts'

describe('percent', () => {
  it('a share of nothing is unknown, not zero', () => {
    expect(shareOf(3, 0)).toBeNull()
    expect(shareOf(3, 4)).toBe(0.75)
  })

  it('clamping never leaves the range', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), v => clamp(v, -1, 2) >= -1 && clamp(v, -1, 2) <= 2))
  })

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.1 + 0.2, 10, 0.3],
    [2.5, 0, 3],
    [0, 3, 0],
  ])('rounds %d to %i digits as %d', (value, digits, rounded) => {
    expect(roundTo(value, digits)).toBe(rounded)
  })

  it.each([
    [0.614, '61%'],
    [0.999, '99%'],
    [0.001, '1%'],
    [1, '100%'],
    [0, '0%'],
    [1.2, '120%'],
    [null, '–'],
  ])('shows %j as %s', (share, text) => {
    expect(percentText(share)).toBe(text)
  })

  it('what is shown never falls when more is done, and is 100% only when all is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const shown = (value: number) => Number.parseInt(percentText(value), 10)
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(shown(Math.min(a, b))).toBeLessThanOrEqual(shown(Math.max(a, b)))
        expect(shown(a) === 100).toBe(a === 1)
        expect(shown(a) === 0).toBe(a === 0)
      }),
    )
  })
})
