import { expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { seasonsBefore, seasonsFrom, weekOf, windowFrom } from './window.ts'

it.each([
  ['a Monday', '2026-03-02', '2025-12-15'],
  ['the Sunday of the same week', '2026-03-08', '2025-12-15'],
  ['the next Monday', '2026-03-09', '2025-12-22'],
])('twelve weeks begin on a Monday: %s', (_, today, from) => {
  expect(windowFrom(today)).toBe(from)
  expect(weekOf(from, today)).toBe(11)
})

it.each([
  ['2026-03-02', 0],
  ['2026-03-04', 0],
  ['2026-03-01', 1],
  ['2026-02-23', 1],
  ['2026-02-22', 2],
])('a day lies in its calendar week: %s', (day, week) => {
  expect(weekOf(day, '2026-03-04')).toBe(week)
})

it.each(['2026-03-02', '2026-03-08', '2026-01-01'])(
  'before it lie spans of twelve weeks without a gap: %s',
  today => {
    const spans = seasonsBefore(today)
    expect(spans.map(({ to }) => addDays(to, 1))).toEqual([
      windowFrom(today),
      ...spans.slice(0, -1).map(({ from }) => from),
    ])
    expect(spans.at(-1)?.from).toBe(seasonsFrom(today))
    for (const { from, to } of spans) expect([weekOf(from, to), weekOf(to, to)]).toEqual([11, 0])
  },
)
