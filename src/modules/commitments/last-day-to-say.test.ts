import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#kernel/local-date.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import { lastDayToSay, nextStates, type PromiseStanding, type PromiseState } from './promise.ts'

const MONDAY = '2026-03-02'
const day = fc.integer({ min: 0, max: 700 }).map(days => addDays(MONDAY, days))
const calendar = fc
  .record({
    workDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.array(day, { maxLength: 10 }),
  })
  .map(own => ({ ...MONDAY_TO_FRIDAY, ...own }))

describe('the last day to say how a promise went', () => {
  test('is a working day after the day it was due, with none in between', () => {
    fc.assert(
      fc.property(day, calendar, (dueOn, own) => {
        const last = lastDayToSay(dueOn, own) ?? ''
        expect(last > dueOn).toBe(true)
        expect(isWorkingDay(last, own)).toBe(true)
        for (let between = addDays(dueOn, 1); between < last; between = addDays(between, 1))
          expect(isWorkingDay(between, own)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('never comes earlier for a promise that is due later', () => {
    fc.assert(
      fc.property(day, fc.nat(60), calendar, (dueOn, later, own) => {
        const [first, second] = [lastDayToSay(dueOn, own), lastDayToSay(addDays(dueOn, later), own)]
        expect((second ?? '') >= (first ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('waits for who is away, and does not come for who never works again', () => {
    const away = (to: string | null) => ({ ...MONDAY_TO_FRIDAY, absences: [{ from: MONDAY, to }] })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), length => {
        const last = lastDayToSay(MONDAY, away(addDays(MONDAY, length)))
        expect(daysBetween(MONDAY, last ?? MONDAY)).toBeGreaterThan(length)
        const own = away(addDays(MONDAY, length))
        expect(workingDaysBetween(MONDAY, addDays(last ?? MONDAY, 1), own)).toBe(1)
      }),
      { numRuns: 20 },
    )
    expect(lastDayToSay(MONDAY, away(null))).toBeNull()
  })
})

describe('what can still be said of a promise', () => {
  const ENDS: readonly PromiseState[] = ['kept', 'renegotiated', 'missed', 'withdrawn']
  const said = (state: PromiseState, dueOn: string): PromiseStanding => ({
    ...{ state, dueOn, lapsed: false, endedOn: MONDAY },
  })

  test.each(ENDS)('on the day of the answer “%s”: taken back, unless another took its place', state => {
    fc.assert(
      fc.property(day, dueOn => {
        expect(nextStates(said(state, dueOn), MONDAY)).toEqual(state === 'renegotiated' ? [] : ['open'])
      }),
      { numRuns: 10 },
    )
  })

  test('whatever was taken back can be answered again on the same day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ENDS), (dueOn, state) => {
        for (const next of nextStates(said(state, dueOn), MONDAY))
          expect(nextStates({ ...said(next, dueOn), endedOn: null }, MONDAY)).toContain('kept')
      }),
      { numRuns: 20 },
    )
  })
})
