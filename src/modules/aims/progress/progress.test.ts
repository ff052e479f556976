import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { elapsedShare, progressOf } from './progress.ts'

describe('the result of a goal', () => {
  it('is the one of the worked example: p .50, e .615, gap −.115', () => {
    const { share, expected, paceGap } = progressOf(goalFacts(), DAY_56)
    expect(share?.toFixed(2)).toBe('0.50')
    expect(expected?.toFixed(3)).toBe('0.615')
    expect(paceGap?.toFixed(3)).toBe('-0.115')
  })

  it.each<[string, Partial<AimFacts>, number | null, number | null, number | null]>([
    ['a number below its start shows raw, held at 0', { value: 4 }, -0.2, 0, -0.615],
    ['a number beyond its target shows raw, held at 1', { value: 46 }, 1.2, 1, 0.385],
    ['a falling number', { start: 40, target: 10, value: 25 }, 0.5, 0.5, -0.115],
    ['no value yet', { value: null }, null, null, null],
    ['no due date has no pace', { dueOn: null }, 0.5, 0.5, null],
    ['a band held 7 of 8 times', { type: 'band', insideShare: 0.875 }, 0.875, 0.875, -0.125],
    [
      'milestones by weight',
      { type: 'milestones', weight: 4, weightDone: 1, weightDue: 2 },
      0.25,
      0.25,
      -0.25,
    ],
    ['milestones without any', { type: 'milestones' }, null, null, null],
    ['yes or no, not done before its due date, is not behind', { type: 'yesno', value: 0 }, 0, 0, 0],
    [
      'yes or no with a late milestone is behind by it',
      { type: 'yesno', value: null, weight: 4, weightDone: 1, weightDue: 2 },
      null,
      null,
      -0.25,
    ],
    ['yes or no, done', { type: 'yesno', value: 1, weight: 4, weightDue: 4 }, 1, 1, 1],
    ['without a measure', { type: null }, null, null, null],
  ])('%s', (_, changes, raw, share, gap) => {
    const progress = progressOf(goalFacts(changes), DAY_56)
    expect(progress.raw).toEqual(raw === null ? null : expect.closeTo(raw, 3))
    expect(progress.share).toEqual(share === null ? null : expect.closeTo(share, 3))
    expect(progress.paceGap).toEqual(gap === null ? null : expect.closeTo(gap, 3))
  })

  it('never leaves 0–1, and mirrors when start and target change places', () => {
    const number = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(number, number, number, (start, target, value) => {
        fc.pre(start !== target)
        const there = progressOf(goalFacts({ start, target, value }), DAY_56).share ?? -1
        const back = progressOf(goalFacts({ start: target, target: start, value }), DAY_56).share ?? -1
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(there + back).toBeCloseTo(1, 9)
      }),
    )
  })

  it('does not depend on children or tasks', () => {
    const alone = progressOf(goalFacts(), DAY_56)
    expect(progressOf(goalFacts({ link: 'adds', parentId: 'other', obstacles: 3 }), DAY_56)).toEqual(alone)
  })
})

describe('the elapsed share', () => {
  it.each([
    ['2026-01-01', '2026-01-11', '2025-12-01', 0],
    ['2026-01-01', '2026-01-11', '2026-01-06', 0.5],
    ['2026-01-01', '2026-01-11', '2026-02-01', 1],
    ['2026-01-01', '2026-01-01', '2026-01-01', 1],
  ])('from %s to %s on %s is %d', (start, due, on, share) => {
    expect(elapsedShare(start, due, on)).toBe(share)
  })
})
