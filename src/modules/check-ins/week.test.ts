import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { isTime, mayTell, wasThere, weekGone, weekToTell } from './week.ts'

describe('the days of a check-in', () => {
  it.each([
    ['Monday, the day of grace', '2026-03-02', true, '2026-02-23', '2026-02-16'],
    ['Tuesday', '2026-03-03', false, '2026-03-02', '2026-02-23'],
    ['Wednesday', '2026-03-04', false, '2026-03-02', '2026-02-23'],
    ['Thursday', '2026-03-05', true, '2026-03-02', '2026-02-23'],
    ['Friday', '2026-03-06', true, '2026-03-02', '2026-02-23'],
    ['Sunday', '2026-03-08', true, '2026-03-02', '2026-02-23'],
  ])('on %s', (_, today, asked, tells, gone) => {
    expect({ asked: isTime(today), tells: weekToTell(today, null), gone: weekGone(today) }).toEqual({
      asked,
      tells,
      gone,
    })
  })

  it.each([
    ['told already', '2026-03-02', '2026-02-23', '2026-03-02'],
    ['told long ago', '2026-03-02', '2026-01-05', '2026-02-23'],
  ])('on Monday, with the week before %s', (_, today, last, tells) => {
    expect(weekToTell(today, last)).toBe(tells)
  })
})

it.each([
  ['this week', '2026-03-02', '2026-03-04', true],
  ['the week before, on Monday', '2026-02-23', '2026-03-02', true],
  ['the week before, on Tuesday', '2026-02-23', '2026-03-03', false],
  ['a week to come', '2026-03-09', '2026-03-06', false],
  ['a day that is no Monday', '2026-03-03', '2026-03-04', false],
])('%s may be told of: %s on %s', (_, weekOn, today, may) => {
  expect(mayTell(weekOn, today)).toBe(may)
})

it.each([
  ['somebody who worked', [], true],
  ['somebody away all week', [{ from: '2026-02-23', to: '2026-03-02' }], false],
  ['somebody back on the Monday after', [{ from: '2026-02-23', to: '2026-03-01' }], true],
  ['somebody away from Thursday on', [{ from: '2026-02-26', to: null }], false],
  ['somebody away until Wednesday', [{ from: '2026-02-16', to: '2026-02-25' }], true],
])('%s was there: %j', (_, absences, there) => {
  expect(wasThere('2026-02-23', { ...MONDAY_TO_FRIDAY, absences })).toBe(there)
})
