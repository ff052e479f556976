import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import { DayCount } from './day-count.ts'

const ON: LocalDate = '2026-03-02'
const days = new DayCount(ON, { ...MONDAY_TO_FRIDAY, holidays: ['2026-02-27'] })

describe('working days around a Monday, the Friday before being a holiday', () => {
  test.each([
    ['since the Thursday before', days.since('2026-02-26'), 1],
    ['since the week before', days.since('2026-02-23'), 4],
    ['since today', days.since(ON), 0],
    ['since a day to come', days.since('2026-03-09'), 0],
    ['until the Friday after', days.until('2026-03-06'), 4],
    ['until a Sunday', days.until('2026-03-08'), 4],
    ['until a day that has passed', days.until('2026-02-20'), 0],
    ['of this week', days.within('2026-03-02', '2026-03-08'), 5],
    ['of a span that ends before it begins', days.within('2026-03-08', '2026-03-02'), 0],
    ['of the week with the holiday', days.within('2026-02-23', '2026-03-01'), 4],
  ])('%s', (_, counted, expected) => {
    expect(counted).toBe(expected)
  })

  test('are those that the calendar counts one by one, for any span', () => {
    const offset = fc.integer({ min: -900, max: 900 })
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const [from, to] = [addDays(ON, Math.min(one, other)), addDays(ON, Math.max(one, other))]
        const plain = new DayCount(ON, MONDAY_TO_FRIDAY)
        expect(plain.within(from, to)).toBe(workingDaysBetween(from, addDays(to, 1), MONDAY_TO_FRIDAY))
      }),
    )
  })

  test('since the last date that is so many ago are so many, and fewer since the day after', () => {
    expect([days.ago(0), days.ago(1), days.ago(4), days.ago(5)]).toEqual([
      ON,
      '2026-03-01',
      '2026-02-23',
      '2026-02-22',
    ])
    for (const count of [1, 3, 10, 60]) {
      expect(days.since(days.ago(count))).toBeGreaterThanOrEqual(count)
      expect(days.since(addDays(days.ago(count), 1))).toBeLessThan(count)
    }
  })

  test('never run out: days far away count as the last one known', () => {
    expect(days.since('1999-01-01')).toBe(days.since('2010-01-01'))
    expect(days.until('9999-12-31')).toBeGreaterThan(700)
  })
})
