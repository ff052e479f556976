import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { AimState } from '../aim-words.ts'
import { goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { elapsedShare, progressOf } from './progress.ts'

const START = '2026-01-05'
const day = fc.integer({ min: -30, max: 400 }).map(days => addDays(START, days))
const weights = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)).map(([weight, done, due]) => ({
  weight,
  weightDone: Math.min(weight, done),
  weightDue: Math.min(weight, due),
}))
const share = fc.integer({ min: 0, max: 8 }).map(inside => inside / 8)

/** A goal with any measure, values and dates that the store can read; the measure does not go from a place to itself. */
const anyGoal: fc.Arbitrary<AimFacts> = fc
  .record({
    type: fc.constantFrom('number', 'band', 'milestones', 'yesno', null),
    start: fc.option(fc.integer({ min: -1000, max: 1000 })),
    target: fc.option(fc.integer({ min: -1000, max: 1000 })),
    value: fc.option(fc.integer({ min: -5000, max: 5000 })),
    insideShare: fc.option(share),
    startOn: fc.option(day),
    dueOn: fc.option(day),
    weights,
  })
  .filter(({ start, target }) => start === null || start !== target)
  .map(({ weights: sums, ...rest }) => goalFacts({ ...rest, ...sums }))

describe('progress of any goal on any day', () => {
  it('is within its definition: share and pace 0–1, gap −1–1, and no number that is none', () => {
    fc.assert(
      fc.property(anyGoal, day, (facts, on) => {
        const { raw, share: held, expected, paceGap } = progressOf(facts, on)
        for (const number of [raw, held, expected, paceGap])
          expect(number === null || Number.isFinite(number)).toBe(true)
        for (const number of [held, expected])
          if (number !== null) expect(number === Math.min(1, Math.max(0, number))).toBe(true)
        if (paceGap !== null) expect(Math.abs(paceGap)).toBeLessThanOrEqual(1)
        expect(held === null).toBe(raw === null)
      }),
    )
  })

  it('is unknown without a value of its own, and then nothing is said of its pace', () => {
    fc.assert(
      fc.property(anyGoal, day, (facts, on) => {
        const empty = { ...facts, value: null, insideShare: null, weight: 0, weightDone: 0, weightDue: 0 }
        const { raw, share: held, paceGap } = progressOf(empty, on)
        expect([raw, held, paceGap]).toEqual([null, null, null])
      }),
    )
  })

  it('does not change with its state, its place or its check-in dates', () => {
    const other = fc.record({
      state: fc.constantFrom(...AimState.options),
      parentId: fc.option(fc.constant('above')),
      chance: fc.option(fc.constantFrom(10, 90)),
      checkedOn: fc.option(day),
      obstacles: fc.nat(3),
      cadenceDays: fc.integer({ min: 1, max: 92 }),
    })
    fc.assert(
      fc.property(anyGoal, day, other, (facts, on, changes) => {
        expect(progressOf({ ...facts, ...changes }, on)).toEqual(progressOf(facts, on))
      }),
    )
  })

  it('never falls when the value comes nearer to the target', () => {
    const number = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(number, number, number, fc.nat(300), (start, target, value, step) => {
        fc.pre(start !== target)
        const nearer = value + step * Math.sign(target - start)
        const of = (at: number) =>
          progressOf(goalFacts({ start, target, value: at }), START).raw ?? Number.NaN
        expect(of(nearer)).toBeGreaterThanOrEqual(of(value))
      }),
    )
  })

  it('never expects less on a later day', () => {
    fc.assert(
      fc.property(anyGoal, day, fc.nat(60), (facts, on, later) => {
        const now = progressOf(facts, on).expected ?? 0
        expect(progressOf(facts, addDays(on, later)).expected ?? 0).toBeGreaterThanOrEqual(now)
      }),
    )
  })

  it.each(['strategy', 'vision'] as const)('is nothing for a %s, whatever stands in its row', kind => {
    fc.assert(
      fc.property(anyGoal, day, (facts, on) => {
        expect(progressOf({ ...facts, kind }, on)).toEqual({
          raw: null,
          share: null,
          expected: null,
          paceGap: null,
        })
      }),
    )
  })

  it('elapses from 0 on the first day to 1 on the last, never back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), day, fc.nat(30), (from, length, on, later) => {
        const due = addDays(from, length)
        expect([elapsedShare(from, due, from), elapsedShare(from, due, due)]).toEqual([0, 1])
        const now = elapsedShare(from, due, on) ?? Number.NaN
        expect(elapsedShare(from, due, addDays(on, later))).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})
