import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDue } from './round.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const due = (everyMinutes: number, minutesAgo: number, failures = 0) =>
  isDue({ everyMinutes }, { beganAt: ago(minutesAgo), failures }, NOW)
const period = fc.integer({ min: 1, max: 10_080 })
const failed = fc.integer({ min: 0, max: 60 })

describe('a round', () => {
  it('is due when it was never begun, or was asked for again, whatever failed before', () => {
    fc.assert(
      fc.property(period, failed, (everyMinutes, failures) => {
        expect(isDue({ everyMinutes }, undefined, NOW)).toBe(true)
        expect(isDue({ everyMinutes }, { beganAt: null, failures }, NOW)).toBe(true)
      }),
    )
  })

  it('is due when the clock was set back behind its last beginning', () => {
    fc.assert(fc.property(period, failed, period, (every, failures, ahead) => due(every, -ahead, failures)))
  })

  it.each([
    [60, 0, 59, false],
    [60, 0, 60, true],
    [60, 1, 4, false],
    [60, 1, 5, true],
    [60, 2, 9, false],
    [60, 2, 10, true],
    [60, 3, 19, false],
    [60, 3, 20, true],
    [60, 4, 39, false],
    [60, 4, 40, true],
    [60, 5, 59, false],
    [60, 5, 60, true],
    [1, 3, 1, true],
  ])('of every %i minutes that failed %i times is due after %i: %s', (every, failures, minutes, expected) => {
    expect(due(every, minutes, failures)).toBe(expected)
  })

  it('waits no longer than its own period, however often it failed', () => {
    fc.assert(fc.property(period, failed, (every, failures) => due(every, every, failures)))
  })

  it('once due, stays due until it begins again', () => {
    fc.assert(
      fc.property(period, failed, period, period, (every, failures, first, more) => {
        fc.pre(due(every, first, failures))
        expect(due(every, first + more, failures)).toBe(true)
      }),
    )
  })

  it('waits after a further failure at least as long as after the one before', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 60 }), period, (every, failures, minutes) => {
        if (!due(every, minutes, failures)) expect(due(every, minutes, failures + 1)).toBe(false)
      }),
    )
  })
})
