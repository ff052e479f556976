import { expect, it } from 'vitest'
import { brierScore } from './brier-score.ts'

it('gives the Brier score of the worked example', () => {
  const stated = [
    [0.9, 1],
    [0.7, 1],
    [0.7, 0],
    [0.5, 1],
    [0.3, 0],
  ] as const
  expect(brierScore(stated.map(([p, outcome]) => ({ p, outcome })))).toBeCloseTo(0.186, 12)
  expect(brierScore([])).toBeNull()
})
