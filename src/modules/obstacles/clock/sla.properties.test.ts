import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { workClock } from '#kernel/working-time.ts'
import { SEVERITIES } from '../contract/words.ts'
import { confirmBy, type Deadlines, deadlines, recounted, SLA } from './sla.ts'

const START = Date.parse('2026-03-02T00:00:00Z')
const MINUTE = 60_000
const YEAR = 365 * 24 * 60

/** Clocks of people here and there, some with days away. */
const CLOCKS = [
  'Europe/Lisbon',
  'Asia/Tokyo',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
].flatMap(timeZone =>
  [[], [{ from: '2026-04-01', to: '2026-04-20' }]].map(absences =>
    workClock({ timeZone, calendar: { ...MONDAY_TO_FRIDAY, absences } }, '2026-03-01'),
  ),
)
const clock = fc.constantFrom(...CLOCKS)
const moment = fc.integer({ min: 0, max: YEAR }).map(minutes => new Date(START + minutes * MINUTE))
const severity = fc.constantFrom(...SEVERITIES)
const maybeMoment = fc.option(moment, { nil: null })

/** Both ends as numbers; these people all have working time. */
function ends({ takeByAt, answerByAt }: Deadlines): { readonly take: number; readonly answer: number } {
  if (takeByAt === null || answerByAt === null) throw new Error('Somebody who works has an end of a clock.')
  return { take: takeByAt.getTime(), answer: answerByAt.getTime() }
}

describe('the clocks of any obstacle with anybody', () => {
  test('end after they began, and taking comes before answering', () => {
    fc.assert(
      fc.property(clock, moment, severity, fc.boolean(), (of, since, kind, halved) => {
        const { take, answer } = ends(deadlines(of, since, kind, halved))
        expect(take).toBeGreaterThan(since.getTime())
        expect(answer).toBeGreaterThan(take)
      }),
    )
  })

  test('leave exactly the promised working time, and half of it in a big push', () => {
    fc.assert(
      fc.property(clock, moment, severity, fc.boolean(), (of, since, kind, halved) => {
        const { takeByAt, answerByAt } = deadlines(of, since, kind, halved)
        const share = halved ? 0.5 : 1
        expect(of.between(since, takeByAt as Date)).toBeCloseTo(SLA[kind].take * share, 6)
        expect(of.between(since, answerByAt as Date)).toBeCloseTo(SLA[kind].answer * share, 6)
      }),
    )
  })

  test('run out sooner the worse it is', () => {
    fc.assert(
      fc.property(clock, moment, fc.boolean(), (of, since, halved) => {
        const [critical, major, minor] = SEVERITIES.map(kind => ends(deadlines(of, since, kind, halved)))
        expect(critical?.take).toBeLessThan(major?.take ?? 0)
        expect(major?.take).toBeLessThan(minor?.take ?? 0)
        expect(critical?.answer).toBeLessThan(major?.answer ?? 0)
        expect(major?.answer).toBeLessThan(minor?.answer ?? 0)
      }),
    )
  })

  test('never end sooner because they began later', () => {
    fc.assert(
      fc.property(clock, moment, moment, severity, (of, a, b, kind) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        const [early, late] = [
          ends(deadlines(of, first, kind, false)),
          ends(deadlines(of, second, kind, false)),
        ]
        expect(early.take).toBeLessThanOrEqual(late.take)
        expect(early.answer).toBeLessThanOrEqual(late.answer)
      }),
    )
  })

  test('leave a raiser five working days to answer', () => {
    fc.assert(
      fc.property(clock, moment, (of, since) => {
        expect(of.between(since, confirmBy(of, since))).toBeCloseTo(5 * 8 * 60, 6)
      }),
    )
  })
})

describe('a clock that is counted again, whatever changed', () => {
  test('never runs out by it', () => {
    fc.assert(
      fc.property(maybeMoment, maybeMoment, moment, (before, after, now) => {
        const end = recounted(before, after, now)
        if (end !== null && end <= now) expect(end).toBe(before)
      }),
    )
  })

  test('stays run out once it has', () => {
    fc.assert(
      fc.property(moment, maybeMoment, moment, (before, after, now) => {
        if (before <= now) expect(recounted(before, after, now)).toBe(before)
      }),
    )
  })

  test('is the same when it is counted twice', () => {
    fc.assert(
      fc.property(maybeMoment, maybeMoment, moment, (before, after, now) => {
        const once = recounted(before, after, now)
        expect(recounted(once, after, now)).toEqual(once)
      }),
    )
  })
})
