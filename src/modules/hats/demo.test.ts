import { expect, test } from 'vitest'
import { daysBetween, weekday } from '#kernel/local-date.ts'
import { mondaysBefore } from './demo.ts'

test.each([
  ['2026-11-23', '2026-11-16'], // a Monday: it is looked at as today
  ['2026-11-24', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
])('before %s it is looked at every Monday from %s back', (today, first) => {
  const mondays = mondaysBefore(today)
  expect(mondays[0]).toBe(first)
  expect(mondays.every(day => weekday(day) === 1 && day < today)).toBe(true)
  expect(mondays).toHaveLength(26 + 19)
  expect(daysBetween(mondays.at(-1) ?? '', first)).toBe(7 * 100)
})
