import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type WorkClock, workClock } from '#kernel/working-time.ts'
import { dueAt, firstSpan, nextSpan, passedSpan, type Running, recounted } from './clock.ts'

const WEEK = { workDays: [1, 2, 3, 4, 5], holidays: [], absences: [] }
const clock = workClock({ timeZone: 'Europe/Lisbon', calendar: WEEK }, '2026-03-01')
const away = (from: string, to: string) =>
  workClock({ timeZone: 'Europe/Lisbon', calendar: { ...WEEK, absences: [{ from, to }] } }, '2026-03-01')
const at = (iso: string) => new Date(`2026-${iso}:00Z`)
const MONDAY = at('03-02T09:00')
const started: Running = { askedAt: MONDAY, clockFromAt: MONDAY, clockDays: 10 }

describe('until when an idea is answered', () => {
  it.each<[string, Date, WorkClock, string]>([
    ['is the end of the tenth working day after it was asked', MONDAY, clock, '03-16T17:00'],
    ['counts from Monday when it was asked on a Sunday', at('03-01T22:00'), clock, '03-13T17:00'],
    ['leaves out the days on which they are away', MONDAY, away('2026-03-03', '2026-03-05'), '03-19T17:00'],
    ['knows that clocks change', at('03-20T09:00'), clock, '04-03T16:00'],
  ])('%s', (_, asked, of, due) => {
    expect(dueAt(firstSpan(asked), of)).toEqual(at(due))
  })

  it('is never for somebody unknown', () => {
    expect(dueAt(firstSpan(MONDAY), undefined)).toBeNull()
  })

  it('is a week for one level further up', () => {
    expect(dueAt(nextSpan(at('03-16T17:00')), clock)).toEqual(at('03-23T17:00'))
  })
})

describe('passing it on', () => {
  it.each<[string, string, string]>([
    ['early leaves the clock as it is', '03-03T10:00', '03-16T17:00'],
    ['late gives five working days', '03-13T10:00', '03-20T17:00'],
    ['on the last day gives five and no more', '03-16T16:00', '03-23T17:00'],
    ['when it is overdue gives what is left of the five', '03-19T10:00', '03-23T17:00'],
  ])('%s', (_, now, due) => {
    expect(dueAt(passedSpan(started, at(now), clock), clock)).toEqual(at(due))
  })

  test('however often never takes longer than fifteen working days of who answers last', () => {
    const passings = fc.array(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 8 })
    fc.assert(
      fc.property(passings, hours => {
        const latest = dueAt({ from: MONDAY, days: 15 }, clock)?.getTime() ?? 0
        let running = started
        let before = dueAt(firstSpan(MONDAY), clock)?.getTime() ?? 0
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const span = passedSpan(running, new Date(MONDAY.getTime() + hour * 3_600_000), clock)
          running = { ...running, clockFromAt: span.from, clockDays: span.days }
          const due = dueAt(span, clock)?.getTime() ?? 0
          expect(due).toBeLessThanOrEqual(latest)
          // Whoever it is passed to never has less time than who passed it.
          expect(due).toBeGreaterThanOrEqual(before)
          before = due
        }
      }),
    )
  })
})

describe('a clock that is counted again', () => {
  const [early, now, late] = [at('03-03T09:00'), at('03-05T09:00'), at('03-09T09:00')]
  it.each<[string, Date | null, Date | null, Date | null]>([
    ['moves to the later end', late, at('03-12T09:00'), at('03-12T09:00')],
    ['moves to an earlier end ahead', at('03-12T09:00'), late, late],
    ['never runs out by being counted', late, early, late],
    ['stays run out', early, late, early],
    ['may end never', late, null, null],
    ['may begin to end', null, late, late],
  ])('%s', (_, before, after, end) => {
    expect(recounted(before, after, now)).toEqual(end)
  })
})
