import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allScore, factorMean, poolScore } from './scores.ts'

const times = (count: number, value: number) => Array<number>(count).fill(value)

describe('what a pool said', () => {
  test.each<[string, number[], ReturnType<typeof poolScore>]>([
    ['of four is not told, nor that there were four', times(4, 3), { n: 0, mean: null, spread: null }],
    ['of five is a mean in tenths, without a spread', [1, 2, 3, 4, 4], { n: 5, mean: 2.8, spread: null }],
    ['that all chose the top does not say so below 20', times(6, 5), { n: 6, mean: 4.8, spread: null }],
    ['that all chose the bottom does not say so below 20', times(6, 1), { n: 6, mean: 1.2, spread: null }],
    ['of twenty has a spread', [...times(18, 5), 4, 3], { n: 20, mean: 4.9, spread: [0, 0, 1, 1, 18] }],
  ])('%s', (_, values, score) => {
    expect(poolScore(values, 5, 5)).toEqual(score)
  })
})

describe('all raters beside their pools', () => {
  test.each<[string, number[][], number | null]>([
    ['are told when every pool is', [times(5, 2), times(5, 4)], 10],
    ['are not told when one answer would be left over', [times(9, 2), [4]], null],
    ['are not told when four would be left over by two pools', [times(9, 2), [4, 4], [1, 1]], null],
    ['are told when five are left over', [times(9, 2), [4, 4, 4], [1, 1]], 14],
    ['are told when nobody is left over', [times(9, 2), []], 9],
  ])('%s', (_, pools, n) => {
    expect(allScore(pools, 5, 5)?.n ?? null).toBe(n)
  })

  it('never leave fewer than five to be worked out, nor a spread of fewer than twenty', () => {
    const values = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 })
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 3 }), pools => {
        const all = allScore(pools, 5, 5)
        const told = pools.map(each => poolScore(each, 5, 5))
        const left = (isTold: (at: number) => boolean) =>
          pools.filter((_, at) => !isTold(at)).reduce((sum, each) => sum + each.length, 0)
        if (all !== null && all.mean !== null) {
          const rest = left(at => told[at]?.mean != null)
          expect(rest === 0 || rest >= 5).toBe(true)
        }
        if (all?.spread != null) {
          const rest = left(at => told[at]?.spread != null)
          expect(rest === 0 || rest >= 20).toBe(true)
        }
      }),
    )
  })
})

test.each<[string, (number | null)[], number | null]>([
  ['of four that are told', [4, 3.5, 3, 4.5], 3.8],
  ['of three of four', [4, null, 3, 5], 4],
  ['of two of four is none', [4, null, null, 5], null],
  ['of nothing is none', [], null],
])('a factor %s', (_, means, mean) => {
  expect(factorMean(means)).toBe(mean)
})
