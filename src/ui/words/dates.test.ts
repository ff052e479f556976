import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  daysFromToday,
  formatDate,
  formatExact,
  formatRelative,
  hourHere,
  todayHere,
  withDates,
} from './dates.ts'
import { locale, setLocale } from './locale.ts'

const before = locale()
afterAll(() => setLocale(before))
beforeEach(() =>
  setLocale({ tag: 'en-GB', timeZone: 'Europe/Berlin', asOf: new Date('2026-03-02T09:00:00Z') }),
)

describe('a calendar date', () => {
  test.each([
    ['2026-03-02', 'today'],
    ['2026-03-03', 'tomorrow'],
    ['2026-03-05', 'in 3 days'],
    ['2026-02-20', '10 days ago'],
    ['2026-06-01', '1 Jun'],
    ['2027-06-01', '1 Jun 2027'],
  ])('%s is %s', (date, words) => expect(formatRelative(date)).toBe(words))

  test('is the same day in every zone', () => {
    setLocale({ timeZone: 'America/Los_Angeles' })
    expect(formatDate('2026-03-02')).toBe('2 Mar')
    expect(formatExact('2026-03-02')).toMatch(/^Monday,? 2 March 2026$/)
  })
  test('is counted from the person’s own today', () => {
    setLocale({ timeZone: 'Pacific/Auckland', asOf: new Date('2026-03-02T12:00:00Z') })
    expect(todayHere()).toBe('2026-03-03')
    expect(daysFromToday('2026-03-02')).toBe(-1)
  })
})

describe('a moment', () => {
  test.each([
    ['2026-03-02T08:30:00Z', '30 minutes ago'],
    ['2026-03-02T06:00:00Z', '3 hours ago'],
    ['2026-02-27T09:00:00Z', '3 days ago'],
    ['2025-11-27T09:00:00Z', '27 Nov 2025'],
  ])('%s is %s', (moment, words) => expect(formatRelative(moment)).toBe(words))

  test('is exact in the person’s zone', () => {
    expect(formatExact('2026-03-02T23:30:00Z')).toMatch(/^Tuesday.* 3 March 2026.* 00:30 CET$/)
  })
})

test.each([
  ['Europe/Berlin', '2026-03-02T09:00:00Z', 10],
  ['Pacific/Auckland', '2026-03-02T11:30:00Z', 0],
  ['America/Los_Angeles', '2026-03-02T07:59:00Z', 23],
])('in %s the hour of %s is %i', (timeZone, moment, hour) => {
  setLocale({ timeZone, asOf: new Date(moment) })
  expect(hourHere()).toBe(hour)
})

describe('a sentence of the server', () => {
  test.each([
    [
      'Wait for it, or until 2026-03-09: then silence counts.',
      'Wait for it, or until 9 Mar: then silence counts.',
    ],
    ['“Quay 2026-03-09” is due on 2027-03-09.', '“Quay 2026-03-09” is due on 9 Mar 2027.'],
    ['There is no day "2026-02-30", nor 2026-02-30.', 'There is no day "2026-02-30", nor 2026-02-30.'],
    ['Contract 12026-03-091 has no date.', 'Contract 12026-03-091 has no date.'],
  ])('%s', (sentence, words) => expect(withDates(sentence)).toBe(words))
})
