import { describe, expect, it, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { workClock } from '#kernel/working-time.ts'
import type { Severity } from '../contract/words.ts'
import { confirmBy, deadlines, recounted } from './sla.ts'

const lisbon = (absences: readonly { from: string; to: string | null }[] = []) =>
  workClock({ timeZone: 'Europe/Lisbon', calendar: { ...MONDAY_TO_FRIDAY, absences } }, '2026-03-01')
const MONDAY = new Date('2026-03-02T09:00:00Z')

describe('clocks of an obstacle raised on Monday at nine', () => {
  it.each<[Severity, boolean, string, string]>([
    ['critical', false, '2026-03-02T13:00:00.000Z', '2026-03-03T17:00:00.000Z'],
    ['critical', true, '2026-03-02T11:00:00.000Z', '2026-03-02T17:00:00.000Z'],
    ['major', false, '2026-03-02T17:00:00.000Z', '2026-03-06T17:00:00.000Z'],
    ['major', true, '2026-03-02T13:00:00.000Z', '2026-03-04T13:00:00.000Z'],
    ['minor', false, '2026-03-04T17:00:00.000Z', '2026-03-20T17:00:00.000Z'],
    ['minor', true, '2026-03-03T13:00:00.000Z', '2026-03-11T13:00:00.000Z'],
  ])('%s, halved %s: taken by %s, answered by %s', (severity, halved, take, answer) => {
    const ends = deadlines(lisbon(), MONDAY, severity, halved)
    expect([ends.takeByAt?.toISOString(), ends.answerByAt?.toISOString()]).toEqual([take, answer])
  })
})

test('nothing runs at night, at the weekend, or while the owner is away', () => {
  const friday = new Date('2026-03-06T16:00:00Z')
  expect(deadlines(lisbon(), friday, 'critical', false).takeByAt?.toISOString()).toBe(
    '2026-03-09T12:00:00.000Z',
  )
  const away = lisbon([{ from: '2026-03-09', to: '2026-03-11' }])
  expect(deadlines(away, friday, 'critical', false).takeByAt?.toISOString()).toBe('2026-03-12T12:00:00.000Z')
})

test('a change of the clocks inside the span moves the end by an hour of the sun, not of the work', () => {
  // Clocks go forward on Sunday 29 March.
  const friday = new Date('2026-03-27T16:00:00Z')
  expect(deadlines(lisbon(), friday, 'major', false).takeByAt?.toISOString()).toBe('2026-03-30T15:00:00.000Z')
})

test('somebody without working time for ten years has no end of a clock, and as a raiser answers for ever', () => {
  const never = lisbon([{ from: '2026-01-01', to: null }])
  expect(deadlines(never, MONDAY, 'minor', false)).toEqual({ takeByAt: null, answerByAt: null })
  expect(confirmBy(never, MONDAY).getUTCFullYear()).toBe(9999)
})

test('a raiser has five working days to answer', () => {
  expect(confirmBy(lisbon(), MONDAY).toISOString()).toBe('2026-03-06T17:00:00.000Z')
})

describe('a clock that is counted again', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))
  it.each<[string, Date | null, Date | null, Date | null]>([
    ['takes a later end', at(13), at(15), at(15)],
    ['takes an earlier end that still lies ahead', at(15), at(13), at(13)],
    ['keeps its end when the new one would lie in the past', at(15), at(11), at(15)],
    ['does not begin again once it has run out', at(11), at(15), at(11)],
    ['ends where it had no end', null, at(15), at(15)],
    ['has no end any more', at(15), null, null],
  ])('%s', (_, before, after, expected) => {
    expect(recounted(before, after, at(12))).toEqual(expected)
  })
})
