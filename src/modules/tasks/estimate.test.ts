import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { checkEstimate, usualEstimate } from './estimate.ts'

describe('an estimate', () => {
  it.each([null, 0.25, 0.5, 1, 2.75, 20])('%s days is fine', days => {
    expect(() => checkEstimate(days)).not.toThrow()
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
    expect(thrown(() => checkEstimate(days)).items[0]).toMatchObject({ field: 'estimateDays', code })
  })

  it('an estimate over 20 days says: split it', () => {
    expect(thrown(() => checkEstimate(25)).items[0]?.fix).toContain('Split it')
  })

  it('the error names the field of the request it came from', () => {
    expect(thrown(() => checkEstimate(25, 'rows.4.estimateDays')).items[0]?.field).toBe('rows.4.estimateDays')
  })
})

describe('a task without an estimate', () => {
  it.each([
    [[], 1],
    [[3], 3],
    [[1, 2, 8], 2],
    [[1, 2], 1.5],
  ])('in a team with estimates %j it counts %d days', (estimates, days) => {
    expect(usualEstimate(estimates)).toBe(days)
  })
})
