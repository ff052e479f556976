import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayShowSpread, shownShare } from './shown-share.ts'

describe('a share as it is told', () => {
  it.each([
    ['a whole percent of many', 37 / 80, 80, { kind: 'percent', percent: 46 }],
    ['a band of few', 7 / 12, 12, { kind: 'band', from: 50, to: 60 }],
    ['an edge belongs to the band above', 6 / 10, 10, { kind: 'band', from: 60, to: 70 }],
    ['everybody of a small group is "at least 90 %"', 1, 8, { kind: 'band', from: 90, to: 100 }],
    ['nobody of a small group is "at most 10 %"', 0, 8, { kind: 'band', from: 0, to: 10 }],
    ['everybody of many may be told', 1, 40, { kind: 'percent', percent: 100 }],
    ['nearly everybody is not everybody', 299 / 300, 300, { kind: 'percent', percent: 99 }],
    ['nearly nobody is not nobody', 1 / 300, 300, { kind: 'percent', percent: 1 }],
    ['too few answered this question', 0.6, 5, null],
  ])('%s', (_, share, n, shown) => {
    expect(shownShare(share, n, 6)).toEqual(shown)
  })

  it('with a larger k a unanimous group needs more people to be called so', () => {
    expect(shownShare(1, 29, 10)).toEqual({ kind: 'band', from: 90, to: 100 })
    expect(shownShare(28 / 29, 29, 10)).toEqual({ kind: 'band', from: 90, to: 100 })
    expect(shownShare(1, 30, 10)).toEqual({ kind: 'percent', percent: 100 })
  })

  it('always holds the truth, within half a percent or its band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 400 }), fc.nat(), (n, any) => {
        const share = (any % (n + 1)) / n
        const shown = shownShare(share, n, 6)
        const [low, high] =
          shown?.kind === 'band'
            ? [shown.from, shown.to]
            : [(shown?.percent ?? 900) - 1, (shown?.percent ?? 900) + 1]
        expect(share * 100).toBeGreaterThanOrEqual(low - 1e-9)
        expect(share * 100).toBeLessThanOrEqual(high + 1e-9)
      }),
    )
  })

  it('a small group never shows which of two counts it has beside "all"', () => {
    for (let n = 6; n < 20; n++) expect(shownShare(1, n, 6)).toEqual(shownShare((n - 0.5) / n, n, 6))
  })

  it('spreads need twenty', () => {
    expect([19, 20].map(mayShowSpread)).toEqual([false, true])
  })
})
