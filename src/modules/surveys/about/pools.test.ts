import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { RATER_CATEGORIES } from '../contract/about.ts'
import { poolsOf } from './pools.ts'

const counted = (peers: number, reports: number, others: number) => ({ peers, reports, others })

test.each<[string, ReturnType<typeof counted>, [string, number][]]>([
  [
    'each kind by itself',
    counted(6, 5, 8),
    [
      ['others', 8],
      ['peers', 6],
      ['reports', 5],
    ],
  ],
  [
    'two that are too few together',
    counted(7, 3, 2),
    [
      ['peers', 7],
      ['reports others', 5],
    ],
  ],
  [
    'one that is too few with the smallest that would do',
    counted(9, 6, 2),
    [
      ['peers', 9],
      ['reports others', 8],
    ],
  ],
  ['all together when only that is enough', counted(4, 1, 0), [['peers reports', 5]]],
  ['nothing when all together are too few', counted(2, 1, 1), []],
  ['nothing of nobody', counted(0, 0, 0), []],
  ['one kind when only that answered', counted(0, 5, 0), [['reports', 5]]],
])('raters are shown as %s', (_, answered, pools) => {
  expect(poolsOf(answered, 5).map(({ categories, n }) => [categories.join(' '), n])).toEqual(pools)
})

describe('whoever answered', () => {
  const any = fc.record({ peers: fc.nat(20), reports: fc.nat(20), others: fc.nat(20) })
  const all = ({ peers, reports, others }: ReturnType<typeof counted>) => peers + reports + others

  it('no pool has fewer than the least', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 5, max: 12 }), (answered, least) => {
        for (const { n } of poolsOf(answered, least)) expect(n).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  it('every rater is in exactly one pool, so that none can be taken off another', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 5, max: 12 }), (answered, least) => {
        const pools = poolsOf(answered, least)
        const kinds = pools.flatMap(({ categories }) => categories)
        expect(new Set(kinds).size).toBe(kinds.length)
        if (pools.length === 0) expect(all(answered)).toBeLessThan(least)
        else {
          expect(pools.reduce((sum, { n }) => sum + n, 0)).toBe(all(answered))
          expect(kinds.toSorted()).toEqual(RATER_CATEGORIES.filter(kind => answered[kind] > 0).toSorted())
        }
      }),
    )
  })

  it('a kind that is large enough and beside which nobody is left over stands by itself', () => {
    fc.assert(
      fc.property(any, answered => {
        if (RATER_CATEGORIES.some(kind => answered[kind] > 0 && answered[kind] < 5)) return
        for (const { categories } of poolsOf(answered, 5)) expect(categories).toHaveLength(1)
      }),
    )
  })
})
