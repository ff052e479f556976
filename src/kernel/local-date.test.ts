import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  LocalDate,
  laterOf,
  mondayOf,
  parseLocalDate,
  sayDates,
  todayIn,
  weekday,
} from './local-date.ts'

const day = fc.integer({ min: -700_000, max: 2_900_000 })

describe('local date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-03-02', 20_514],
    ['0001-01-01', -719_162],
  ])('%s is day %i', (date, days) => {
    expect(dayNumber(date)).toBe(days)
    expect(dateOfDayNumber(days)).toBe(date)
  })

  it('every day number comes back from its date', () => {
    fc.assert(fc.property(day, n => dayNumber(dateOfDayNumber(n)) === n))
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(fc.property(day, n => Date.parse(dateOfDayNumber(n)) === n * 86_400_000))
  })

  it('adding days and counting them agree, and order follows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 300_000 }),
        fc.integer({ min: -4000, max: 4000 }),
        (n, k) => {
          const from = dateOfDayNumber(n)
          const to = addDays(from, k)
          expect(daysBetween(from, to)).toBe(k)
          expect(compareDates(from, to) * -1).toBeCloseTo(Math.sign(k), 10)
          expect(laterOf(from, to)).toBe(k > 0 ? to : from)
        },
      ),
    )
  })

  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-2-1', null],
    ['02/01/2026', null],
    ['', null],
    ['2026-13-01', null],
    ['2026-01-01T00:00:00Z', null],
  ])('parses %j as %j', (text, date) => {
    expect(parseLocalDate(text)).toBe(date)
  })

  it('reads a date exactly when the schema of dates takes it', () => {
    const part = (most: number, digits: number) =>
      fc.integer({ min: 0, max: most }).map(value => String(value).padStart(digits, '0'))
    const written = fc
      .tuple(
        fc.oneof(
          part(9_999, 4),
          part(20, 2).map(century => `${century}00`),
        ),
        part(14, 2),
        part(33, 2),
      )
      .map(parts => parts.join('-'))
    fc.assert(
      fc.property(
        fc.oneof(
          written,
          written.map(text => text.slice(1)),
          written.map(text => `${text} `),
        ),
        text => (parseLocalDate(text) !== null) === LocalDate.safeParse(text).success,
      ),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
  ])('%s is ISO weekday %i', (date, iso) => {
    expect(weekday(date)).toBe(iso)
  })

  it('the Monday of a week is the Monday on or before', () => {
    expect(mondayOf('2026-03-08')).toBe('2026-03-02')
    expect(mondayOf('2026-03-02')).toBe('2026-03-02')
  })

  it('today depends on the time zone', () => {
    const moment = new Date('2026-03-02T23:30:00Z')
    expect(todayIn('UTC', moment)).toBe('2026-03-02')
    expect(todayIn('Asia/Tokyo', moment)).toBe('2026-03-03')
    expect(todayIn('America/Los_Angeles', moment)).toBe('2026-03-02')
    expect(() => todayIn('Mars/Olympus', moment)).toThrow(RangeError)
  })

  it.each([
    ['the night the clocks go forward', 'Europe/Lisbon', '2026-03-28T23:59:59Z', '2026-03-28'],
    ['the first second of that day', 'Europe/Lisbon', '2026-03-29T00:00:00Z', '2026-03-29'],
    ['the last minute of summer time', 'Europe/Lisbon', '2026-10-24T22:59:59Z', '2026-10-24'],
    ['midnight in summer time', 'Europe/Lisbon', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['midnight after the clocks went back', 'Europe/Lisbon', '2026-10-26T00:00:00Z', '2026-10-26'],
    ['a zone off by a quarter of an hour', 'Asia/Kathmandu', '2026-03-02T18:15:00Z', '2026-03-03'],
    ['a zone fourteen hours ahead', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01-01'],
  ])('today is right in %s', (_, zone, moment, today) => {
    expect(todayIn(zone, new Date(moment))).toBe(today)
  })

  it.each([
    ['Wait until 2026-03-09, or 2026-03-10.', 'Wait until <2026-03-09>, or <2026-03-10>.'],
    ['“Quay 2026-03-09” and "2026-03-10" are titles.', '“Quay 2026-03-09” and "2026-03-10" are titles.'],
    [
      'There is no 2026-02-30, and 12026-03-091 is a number.',
      'There is no 2026-02-30, and 12026-03-091 is a number.',
    ],
  ])('dates in a sentence are said, but nothing that somebody wrote: %s', (sentence, said) => {
    expect(sayDates(sentence, date => `<${date}>`)).toBe(said)
  })
})
