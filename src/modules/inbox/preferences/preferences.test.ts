import { describe, expect, it } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { DEFAULTS, loudFrom, mailOf } from './preferences.ts'

const LISBON = { timeZone: 'Europe/Lisbon', calendar: MONDAY_TO_FRIDAY }
const NIGHT = { ...DEFAULTS, quietFrom: 7 * 60, quietTo: 15 * 60 }

describe('the first moment at which somebody may be written to', () => {
  it.each([
    ['in the middle of a working day: at once', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z'],
    ['the moment the quiet ends: at once', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['a minute before: that minute later', '2026-03-02T07:59:00Z', '2026-03-02T08:00:00Z'],
    ['the moment the quiet begins: in the morning', '2026-03-02T18:00:00Z', '2026-03-03T08:00:00Z'],
    ['late at night, when a leader writes: in the morning', '2026-03-02T23:40:00Z', '2026-03-03T08:00:00Z'],
    ['on Friday evening: on Monday', '2026-03-06T18:30:00Z', '2026-03-09T08:00:00Z'],
    ['on Sunday at noon: on Monday', '2026-03-08T12:00:00Z', '2026-03-09T08:00:00Z'],
    // Clocks go forward on 29 March and back on 25 October 2026 in Lisbon.
    ['before the night that is an hour shorter', '2026-03-27T19:00:00Z', '2026-03-30T07:00:00Z'],
    ['before the night that is an hour longer', '2026-10-23T18:00:00Z', '2026-10-26T08:00:00Z'],
    ['in summer, just before 18:00 there', '2026-07-01T16:59:00Z', '2026-07-01T16:59:00Z'],
    ['in summer, at 18:00 there', '2026-07-01T17:00:00Z', '2026-07-02T07:00:00Z'],
  ])('%s', (_, now, then) => {
    expect(loudFrom(new Date(now), DEFAULTS, LISBON)).toEqual(new Date(then))
  })

  it('is theirs, not the sender’s: the afternoon of Auckland is the night of Lisbon', () => {
    const auckland = { ...LISBON, timeZone: 'Pacific/Auckland' }
    const now = new Date('2026-03-02T02:00:00Z') // 15:00 on Monday in Auckland, 02:00 in Lisbon
    expect(loudFrom(now, DEFAULTS, auckland)).toEqual(now)
    expect(loudFrom(now, DEFAULTS, LISBON)).toEqual(new Date('2026-03-02T08:00:00Z'))
  })

  it.each([
    ['who works at night is written to at night', '2026-03-02T23:00:00Z', '2026-03-02T23:00:00Z'],
    ['and after midnight', '2026-03-03T03:00:00Z', '2026-03-03T03:00:00Z'],
    ['but not by day', '2026-03-03T09:00:00Z', '2026-03-03T15:00:00Z'],
    ['the night that begins on Friday goes on into Saturday', '2026-03-07T03:00:00Z', '2026-03-07T03:00:00Z'],
  ])('%s', (_, now, then) => {
    expect(loudFrom(new Date(now), NIGHT, LISBON)).toEqual(new Date(then))
  })

  it('skips days away, and does not come at all while somebody is away without end', () => {
    const away = (to: string | null) => ({
      ...LISBON,
      calendar: { ...MONDAY_TO_FRIDAY, absences: [{ from: '2026-03-01', to }] },
    })
    const now = new Date('2026-03-02T09:00:00Z')
    expect(loudFrom(now, DEFAULTS, away('2026-03-03'))).toEqual(new Date('2026-03-04T08:00:00Z'))
    expect(loudFrom(now, DEFAULTS, away(null))).toBeNull()
  })

  it('is now for who wants no quiet hours and no quiet days', () => {
    const saturday = new Date('2026-03-07T23:30:00Z')
    const never = { quietFrom: 0, quietTo: 0, quietDays: false }
    expect(loudFrom(saturday, never, LISBON)).toEqual(saturday)
    expect(loudFrom(saturday, { ...never, quietDays: true }, LISBON)).toEqual(
      new Date('2026-03-09T00:00:00Z'),
    )
  })
})

it.each([
  ['what cannot wait, as usual', 'usual', true, 'daily', 'at_once'],
  ['what can wait, as usual', 'usual', false, 'daily', 'digest'],
  ['what can wait, chosen at once', 'at_once', false, 'daily', 'at_once'],
  ['what cannot wait, chosen for the digest', 'digest', true, 'weekly', 'digest'],
  ['what cannot wait, switched off', 'off', true, 'daily', 'off'],
  ['what can wait, for who wants no digest', 'usual', false, 'off', 'off'],
  ['what cannot wait, for who wants no digest', 'usual', true, 'off', 'at_once'],
] as const)('%s, goes by mail so', (_, choice, immediate, digest, way) => {
  expect(mailOf(choice, immediate, { email: 'ada@harbour.example', digest })).toBe(way)
  expect(mailOf(choice, immediate, { email: null, digest })).toBe('off')
})
