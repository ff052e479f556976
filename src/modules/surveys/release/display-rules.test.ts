import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShownShare, shownShare } from './shown-share.ts'

const words = (shown: ShownShare | null) =>
  shown === null ? 'hidden' : shown.kind === 'band' ? `${shown.from}–${shown.to}` : `${shown.percent}`
const edges = (shown: ShownShare | null): readonly [number, number] => {
  if (shown === null) throw new Error('It is hidden.')
  return shown.kind === 'band' ? [shown.from, shown.to] : [shown.percent, shown.percent]
}

describe('how a share is told at the edges of the rules', () => {
  it.each<[number, number, string]>([
    [0, 5, 'hidden'],
    [0, 0, 'hidden'],
    [5, 5, 'hidden'],
    [0, 6, '0–10'],
    [1, 6, '10–20'],
    [3, 6, '50–60'],
    [5, 6, '80–90'],
    [6, 6, '90–100'],
    [0, 17, '0–10'],
    [1, 17, '0–10'],
    [16, 17, '90–100'],
    [17, 17, '90–100'],
    [0, 18, '0–10'],
    [9, 18, '50–60'],
    [18, 18, '90–100'],
    [0, 19, '0–10'],
    [18, 19, '90–100'],
    [19, 19, '90–100'],
    [0, 20, '0'],
    [1, 20, '5'],
    [10, 20, '50'],
    [19, 20, '95'],
    [20, 20, '100'],
  ])('%i of %i are told as %s', (count, n, told) => {
    expect(words(shownShare(n === 0 ? 0 : count / n, n, 6))).toBe(told)
  })

  it.each<[number, number, number, string]>([
    [10, 24, 24, '90–100'],
    [10, 23, 24, '90–100'],
    [10, 22, 24, '90–100'],
    [10, 21, 24, '88'],
    [10, 3, 24, '13'],
    [10, 2, 24, '0–10'],
    [10, 1, 24, '0–10'],
    [10, 0, 24, '0–10'],
    [10, 29, 29, '90–100'],
    [10, 30, 30, '100'],
    [7, 20, 20, '90–100'],
    [7, 19, 20, '90–100'],
    [7, 21, 21, '100'],
    [7, 20, 21, '95'],
    [1000, 999, 999, 'hidden'],
  ])('with K = %i, %i of %i are told as %s', (k, count, n, told) => {
    expect(words(shownShare(count / n, n, k))).toBe(told)
  })
})

const ks = fc.integer({ min: 6, max: 40 })
const groups = fc.tuple(ks, fc.integer({ min: 1, max: 200 }))

describe('whatever the group and its threshold', () => {
  it('nothing is told of fewer than K, and always something of K', () => {
    fc.assert(
      fc.property(groups, fc.nat(), ([k, n], any) => {
        expect(shownShare((any % (n + 1)) / n, n, k) === null).toBe(n < k)
      }),
    )
  })

  it('more who say yes are never told as fewer', () => {
    fc.assert(
      fc.property(groups, ([k, n]) => {
        fc.pre(n >= k)
        for (let count = 1; count <= n; count++) {
          const [low, high] = edges(shownShare((count - 1) / n, n, k))
          const [nextLow, nextHigh] = edges(shownShare(count / n, n, k))
          expect(nextLow >= low && nextHigh >= high).toBe(true)
        }
      }),
    )
  })

  it('under 3K “everybody” and “nobody” are told like somebody less and somebody more', () => {
    fc.assert(
      fc.property(ks, fc.nat(), (k, any) => {
        const n = k + (any % (2 * k))
        // Of ten or fewer, one is a tenth or more, which belongs to the next band.
        const [least, most] = [n > 10 ? 1 : 0, n >= 10 ? n - 1 : n]
        expect(words(shownShare(1, n, k))).toBe(words(shownShare(most / n, n, k)))
        expect(words(shownShare(0, n, k))).toBe(words(shownShare(least / n, n, k)))
        expect([words(shownShare(1, n, k)), words(shownShare(0, n, k))]).toEqual(['90–100', '0–10'])
      }),
    )
  })

  it('100 % is told only when all of 3K or more said so, and 0 % when none did', () => {
    fc.assert(
      fc.property(groups, fc.nat(), ([k, n], any) => {
        const count = any % (n + 1)
        const told = words(shownShare(count / n, n, k))
        if (told === '100') expect([count, n >= 3 * k]).toEqual([n, true])
        if (told === '0') expect([count, n >= 3 * k]).toEqual([0, true])
      }),
    )
  })

  it('a band is ten wide, begins on a ten, and is never open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 19 }), fc.nat(), (n, any) => {
        const [from, to] = edges(shownShare((any % (n + 1)) / n, n, 6))
        expect([from % 10, to - from, from >= 0, to <= 100]).toEqual([0, 10, true, true])
      }),
    )
  })

  it('what is told is the same for all shares of one count, however they were divided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 19 }), fc.nat(), (n, any) => {
        const count = any % (n + 1)
        expect(shownShare(count * (1 / n), n, 6)).toEqual(shownShare(count / n, n, 6))
        expect(shownShare(1 - (n - count) / n, n, 6)).toEqual(shownShare(count / n, n, 6))
      }),
    )
  })
})
