import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { missingFor } from '../change.ts'
import type { ChangeState } from '../contract/words.ts'
import { type Watched, warningsOf } from '../warnings.ts'
import { expectedShare, hasBecomeUsual, isSlipping, latestReading, type Measured } from './adoption.ts'

/** A Monday. */
const TODAY = '2026-03-16'
const share = fc.integer({ min: 0, max: 100 }).map(cents => cents / 100)
const past = fc.integer({ min: 0, max: 200 }).map(days => addDays(TODAY, -days))
const reading = fc.record({ onDay: past, share })
const measured: fc.Arbitrary<Measured> = fc
  .record({ fromOn: past, days: fc.integer({ min: 1, max: 200 }), target: share, of: fc.array(reading) })
  .map(({ fromOn, days, target, of }) => ({
    ...{ aspect: 'use', fromOn, toOn: addDays(fromOn, days), target },
    readings: of.toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1)),
  }))
const watched: fc.Arbitrary<Watched> = fc.record({
  state: fc.constantFrom<ChangeState>('shaping', 'announced', 'rolling_out', 'embedding'),
  createdOn: past,
  ...{ whyNow: fc.constantFrom('', 'a'), whatChanges: fc.constantFrom('', 'b') },
  ...{ whatStays: fc.constant('c'), notKnown: fc.constant('d'), notKnownBy: fc.option(past, { nil: null }) },
  impacts: fc.array(fc.record({ ownerId: fc.constantFrom(null, 'Linus') }), { maxLength: 4 }),
  milestones: fc.array(fc.record({ dueOn: past, doneOn: fc.option(past, { nil: null }) }), { maxLength: 4 }),
  measures: fc.array(measured, { maxLength: 2 }),
  questions: fc.array(
    fc.record({
      dueOn: past,
      answeredOn: fc.option(past, { nil: null }),
      notKnownBy: fc.option(past, { nil: null }),
    }),
    { maxLength: 4 },
  ),
})
const counts = (change: Watched, on = TODAY) =>
  new Map(warningsOf(change, on, MONDAY_TO_FRIDAY).map(({ code, count }) => [code, count]))

describe('adoption', () => {
  test('slips only by its latest reading, and by none that came before', () => {
    fc.assert(
      fc.property(measured, reading, (measure, older) => {
        fc.pre(measure.readings.length > 0)
        const first = { ...older, onDay: measure.readings[0]?.onDay ?? older.onDay }
        const more = { ...measure, readings: [first, ...measure.readings] }
        expect(latestReading(more)).toEqual(latestReading(measure))
        expect(isSlipping(more, TODAY)).toBe(isSlipping(measure, TODAY))
      }),
    )
  })

  test('that slips today slips tomorrow, unless somebody looks again', () => {
    fc.assert(
      fc.property(measured, fc.nat(100), (measure, days) => {
        if (isSlipping(measure, TODAY)) expect(isSlipping(measure, addDays(TODAY, days))).toBe(true)
      }),
    )
  })

  test('of all that is expected never slips', () => {
    fc.assert(
      fc.property(measured, measure => {
        const kept = { onDay: TODAY, share: expectedShare(measure, TODAY) }
        expect(isSlipping({ ...measure, readings: [...measure.readings, kept] }, TODAY)).toBe(false)
      }),
    )
  })

  test('becomes usual by weekly readings at four fifths for eight weeks, not for seven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 80, max: 100 }), (weeks, cents) => {
        const readings = Array.from({ length: weeks + 1 }, (_, at) => ({
          onDay: addDays(TODAY, -7 * (weeks - at)),
          share: cents / 100,
        }))
        expect(hasBecomeUsual({ readings }, TODAY)).toBe(weeks >= 8)
      }),
    )
  })

  test('that was never read is neither slipping nor usual', () => {
    fc.assert(
      fc.property(measured, measure => {
        const unread = { ...measure, readings: [] }
        expect([isSlipping(unread, TODAY), hasBecomeUsual(unread, TODAY)]).toEqual([false, false])
      }),
    )
  })
})

describe('warnings of a change', () => {
  test('count no more than there is, and never nothing', () => {
    fc.assert(
      fc.property(watched, change => {
        const most = {
          ...{ purpose_incomplete: 1, questions_late: change.questions.length },
          ...{ owners_missing: change.impacts.length, milestones_late: change.milestones.length },
          adoption_low: change.measures.length,
        }
        for (const [code, count] of counts(change)) {
          expect(count).toBeGreaterThan(0)
          expect(count).toBeLessThanOrEqual(most[code])
        }
      }),
    )
  })

  test('do not go away by waiting', () => {
    fc.assert(
      fc.property(watched, fc.nat(60), (change, days) => {
        const later = counts(change, addDays(TODAY, days))
        for (const [code, count] of counts(change)) expect(later.get(code) ?? 0).toBeGreaterThanOrEqual(count)
      }),
    )
  })

  test('of milestones go away when all of them are done', () => {
    fc.assert(
      fc.property(watched, change => {
        const milestones = change.milestones.map(each => ({ ...each, doneOn: TODAY }))
        expect(counts({ ...change, milestones }).has('milestones_late')).toBe(false)
      }),
    )
  })

  test.each(['embedded', 'stopped'] as const)('are none once it is %s', state => {
    fc.assert(
      fc.property(watched, change => {
        expect(warningsOf({ ...change, state }, TODAY, MONDAY_TO_FRIDAY)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('of a purpose are exactly what announcing it would ask for', () => {
    fc.assert(
      fc.property(watched, change => {
        const asks = missingFor('announced', { ...change, ...COURSE }, TODAY, '').length > 0
        const warned = counts({ ...change, state: 'shaping', createdOn: '2026-01-05' })
        expect(warned.has('purpose_incomplete')).toBe(asks)
      }),
    )
  })
})

const COURSE = { oldWayOffOn: null, impacts: [], gos: [], milestones: [], measures: [] }
