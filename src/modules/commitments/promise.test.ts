import { describe, expect, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import {
  lastDayToSay,
  newDateProblems,
  nextStates,
  type PromiseStanding,
  promiseProblems,
  tallyOf,
  type WantedPromise,
} from './promise.ts'

const TODAY = '2026-03-02'
const open: PromiseStanding = { state: 'open', lapsed: false, dueOn: '2026-03-02', endedOn: null }
const wanted: WantedPromise = {
  by: { kind: 'person', id: 'Grace' },
  to: { kind: 'person', id: 'Linus' },
  what: 'Send the tide tables',
  dueOn: '2026-03-06',
}

describe('a promise', () => {
  test.each<[string, Partial<WantedPromise>, string[]]>([
    ['to a colleague for Friday can be made', {}, []],
    ['for today can be made', { dueOn: TODAY }, []],
    ['for yesterday cannot', { dueOn: '2026-03-01' }, ['dueOn due_in_past']],
    ['to oneself cannot', { to: { kind: 'person', id: 'Grace' } }, ['to to_self']],
    ['to everybody can', { to: { kind: 'organisation' } }, []],
    ['to a party without a page can', { to: { kind: 'party', id: null, name: 'Harbour Office' } }, []],
    ['of a party to one of us can', { by: { kind: 'party', id: null, name: 'Harbour Office' } }, []],
    [
      'of a party to everybody, on a day that is over, cannot for two reasons',
      {
        by: { kind: 'party', id: null, name: 'Harbour Office' },
        to: { kind: 'organisation' },
        dueOn: '2026-02-01',
      },
      ['dueOn due_in_past', 'to nobody_follows'],
    ],
  ])('%s', (_, change, codes) => {
    const found = promiseProblems({ ...wanted, ...change }, TODAY)
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(codes)
  })

  test('of a list says which one is wrong', () => {
    expect(promiseProblems({ ...wanted, dueOn: '2026-01-01' }, TODAY, 'commitments.1.')[0]?.field).toBe(
      'commitments.1.dueOn',
    )
  })
})

test.each([
  ['a later day', '2026-03-09', []],
  ['the day it is due already', '2026-03-02', ['same_day']],
  ['a day that is over', '2026-02-27', ['due_in_past']],
])('%s as a new date', (_, dueOn, codes) => {
  expect(newDateProblems(open, dueOn, TODAY).map(({ code }) => code)).toEqual(codes)
})

test.each<[string, Partial<PromiseStanding>, string[]]>([
  ['open, on the day it is due', {}, ['kept', 'renegotiated', 'withdrawn']],
  [
    'open, after the day it was due',
    { dueOn: '2026-03-01' },
    ['kept', 'renegotiated', 'missed', 'withdrawn'],
  ],
  ['kept today', { state: 'kept', endedOn: TODAY }, ['open']],
  ['kept yesterday', { state: 'kept', endedOn: '2026-03-01' }, []],
  ['withdrawn today', { state: 'withdrawn', endedOn: TODAY }, ['open']],
  ['renegotiated today', { state: 'renegotiated', endedOn: TODAY }, []],
  [
    'missed by silence last week',
    { state: 'missed', lapsed: true, endedOn: '2026-02-23' },
    ['kept', 'missed'],
  ],
  ['missed and said so yesterday', { state: 'missed', endedOn: '2026-03-01' }, []],
])('a promise that is %s can become %s', (_, change, next) => {
  expect(nextStates({ ...open, ...change }, TODAY)).toEqual(next)
})

test.each([
  ['on a Monday, until Tuesday', '2026-03-02', MONDAY_TO_FRIDAY, '2026-03-03'],
  ['on a Friday, until Monday', '2026-03-06', MONDAY_TO_FRIDAY, '2026-03-09'],
  [
    'before two weeks away, until the day they are back',
    '2026-03-06',
    { workDays: [1, 2, 3, 4, 5], absences: [{ from: '2026-03-09', to: '2026-03-20' }] },
    '2026-03-23',
  ],
  [
    'before an absence without an end, for as long as it lasts',
    '2026-03-06',
    { workDays: [1, 2, 3, 4, 5], absences: [{ from: '2026-03-09', to: null }] },
    null,
  ],
])('how it went can be said of one that was due %s', (_, dueOn, calendar, last) => {
  expect(lastDayToSay(dueOn, calendar)).toBe(last)
})

test('the tally sets renegotiated and withdrawn ones apart', () => {
  expect(tallyOf({ kept: 11, missed: 2, renegotiated: 3, withdrawn: 4 })).toEqual({
    kept: 11,
    of: 13,
    renegotiated: 3,
  })
  expect(tallyOf({})).toEqual({ kept: 0, of: 0, renegotiated: 0 })
})
