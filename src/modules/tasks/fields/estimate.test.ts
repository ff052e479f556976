import { describe, expect, it } from 'vitest'
import { estimateProblem } from './estimate.ts'

describe('an estimate', () => {
  it.each([null, 0.25, 0.5, 1, 2.75, 20])('%s days is fine', days => {
    expect(estimateProblem(days)).toBeNull()
  })

  it.each([
    [20.25, 'estimate_too_large'],
    [365, 'estimate_too_large'],
    [Number.POSITIVE_INFINITY, 'estimate_too_large'],
    [0, 'estimate_too_small'],
    [0.2, 'estimate_too_small'],
    [-3, 'estimate_too_small'],
    [Number.NaN, 'estimate_too_small'],
    [0.3, 'estimate_step'],
    [1.1, 'estimate_step'],
  ])('%s days is refused as %s', (days, code) => {
    expect(estimateProblem(days)).toMatchObject({ field: 'estimateDays', code })
  })

  it('over 20 days says: split it', () => {
    expect(estimateProblem(25)?.fix).toContain('Split it')
  })

  it('between quarters of a day names the nearest one', () => {
    expect(estimateProblem(1.3)?.fix).toContain('1.25')
  })
})
