import { describe, expect, test } from 'vitest'
import type { OpenOn } from '../store/open-by-week.ts'
import { replayPicture, weeksOf } from './replay-picture.ts'

const [ONE, TWO] = ['2026-02-23', '2026-03-02']
const open = (on: string, rule: string, count: number, hat: OpenOn['hat'] = 'lead'): OpenOn => ({
  ...{ on, rule, hat, open: count },
})

describe('the picture of two years', () => {
  test('has the Mondays since something was first noticed, at most two years of them', () => {
    expect(weeksOf('2026-03-04', '2026-02-25')).toEqual([ONE, TWO])
    const all = weeksOf('2026-03-04', '2020-01-01')
    expect([all.length, all[0], all.at(-1)]).toEqual([104, '2024-03-11', TWO])
    expect(weeksOf('2026-03-04', null)).toEqual([])
  })

  test.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 10],
    [19, 10],
    [42, 40],
  ])('tells %d open as %d', (count, shown) => {
    const rules = [{ id: 'H01', title: 'Large', hat: 'lead' as const }]
    const rows = count === 0 ? [] : [open(TWO, 'H01', count)]
    expect(replayPicture([TWO], rows, rules).rules[0]?.open).toEqual([shown])
  })

  test('counts what calls for both hats for each of them, and leaves out rules that fired seldom', () => {
    const rows = [open(ONE, 'H01', 7), open(ONE, 'H18', 5, 'both'), open(ONE, 'H05', 6, 'manage')]
    expect(replayPicture([ONE, TWO], rows, [])).toEqual({
      weeks: [ONE, TWO],
      hats: [
        { hat: 'lead', open: [10, 0] },
        { hat: 'manage', open: [10, 0] },
      ],
      rules: [],
    })
  })
})
