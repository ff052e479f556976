import { describe, expect, it } from 'vitest'
import { inOrder, type Order } from './order-questions.ts'

const percent = (value: number) => ({
  shown: { kind: 'percent' as const, percent: value },
  low: 0,
  high: 100,
})
const change = (points: number, real: boolean) => ({ points, low: points - 1, high: points + 1, real })
const norm = (points: number) => ({
  ...{ source: 'csps_2018', favourable: 50, points, low: points, high: points },
  wording: 'same' as const,
})
const QUESTIONS = [
  { code: 'a', score: percent(70), change: change(3, false), norm: norm(20) },
  { code: 'b', score: null, change: null, norm: null },
  { code: 'c', score: percent(40), change: change(-9, true), norm: norm(-10) },
  {
    ...{ code: 'd', change: change(5, true), norm: null },
    score: { shown: { kind: 'band' as const, from: 50, to: 60 }, low: 30, high: 80 },
  },
]

describe('questions of a report', () => {
  it.each<[string, Order, string]>([
    ['stand as they were asked', 'asked', 'abcd'],
    ['begin with the least favourable, a band by its middle', 'low', 'cdab'],
    ['begin with the largest real change either way; chance is none', 'change', 'cdab'],
    ['begin with what is furthest below others; what has no norm comes last', 'norm', 'cabd'],
  ])('%s', (_, order, codes) => {
    expect(
      inOrder(QUESTIONS, order)
        .map(({ code }) => code)
        .join(''),
    ).toBe(codes)
  })
})
