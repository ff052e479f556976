import { describe, expect, test } from 'vitest'
import { type Changes, HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import { CHARTER_STATES } from '../contract/charter-shapes.ts'
import type { CharterLineRow } from '../store/charter-lines.ts'
import { acknowledgeAgainBy, readingSide, waitsFor } from './standpoint.ts'

const row = (over: Partial<CharterLineRow> = {}): CharterLineRow => ({
  ...{ id: 'charter', personId: 'Linus', placementId: 'post of Linus', title: 'Pilot', version: 1 },
  ...{ state: 'acknowledged', sinceOn: '2026-01-05', reviewOn: '2026-06-01', offeredBy: 'Grace' },
  ...{ managerId: 'Grace', acknowledgedBy: { person: 'Linus', manager: 'Grace' } },
  ...over,
})
const offered = (over: Partial<CharterLineRow> = {}) =>
  row({ state: 'offered', managerId: null, acknowledgedBy: { person: null, manager: null }, ...over })
const MOVED: Changes = { Linus: { reportsTo: 'Margaret', from: '2026-03-02' } }
const OTHER_POST: Changes = { Linus: { reportsTo: 'Margaret', title: 'Harbour master', from: '2026-03-02' } }
// The placement of the charter is another one than that of the chart.
const before = { placementId: 'post before' }

describe('a version is read', () => {
  test.each<[string, string, Partial<CharterLineRow>, Changes, string | null]>([
    ['by the person', 'Linus', {}, {}, 'person'],
    ['by who answers for them', 'Grace', {}, {}, 'manager'],
    ['by nobody else', 'Radia', {}, {}, null],
    ['not by the executive above', 'Ada', {}, {}, null],
    ['not by the people team', 'Margaret', {}, {}, null],
    ['by a new manager of the same title', 'Margaret', before, MOVED, 'manager'],
    ['no longer by the manager before', 'Grace', before, MOVED, null],
    ['not by a new manager, of an earlier post', 'Margaret', before, OTHER_POST, null],
    ['by the person, of an earlier post', 'Linus', before, OTHER_POST, 'person'],
    [
      'by a new manager who agreed to it, of an earlier post',
      'Margaret',
      { ...before, managerId: 'Margaret' },
      OTHER_POST,
      'manager',
    ],
    [
      'by a new manager while it is a draft, of an earlier post',
      'Margaret',
      { ...before, state: 'draft' },
      OTHER_POST,
      'manager',
    ],
    [
      'by a new manager while it is offered, of an earlier post',
      'Margaret',
      { ...before, state: 'offered' },
      OTHER_POST,
      'manager',
    ],
    [
      'not by a new manager once superseded, of an earlier post',
      'Margaret',
      { ...before, state: 'superseded' },
      OTHER_POST,
      null,
    ],
    [
      'not by a new manager once put aside, of an earlier post',
      'Margaret',
      { ...before, state: 'archived' },
      OTHER_POST,
      null,
    ],
    ['by a manager when only the title changed', 'Grace', {}, { Linus: { title: 'First pilot' } }, 'manager'],
    [
      'by who covers for the manager',
      'Margaret',
      {},
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      'manager',
    ],
  ])('%s', (_, me, over, changes, side) => {
    expect(readingSide(harbourChart(changes), me, row(over))).toBe(side)
  })

  test('by the person in every state', () => {
    const chart = harbourChart(OTHER_POST)
    for (const state of CHARTER_STATES)
      expect(readingSide(chart, 'Linus', row({ ...before, state })), state).toBe('person')
  })
})

describe('the day until which a new manager says yes again', () => {
  test.each<[string, Partial<CharterLineRow>, Changes, string | null]>([
    ['is 30 days from their first, with a charter in force', before, MOVED, '2026-04-01'],
    ['is none while the manager is the same', {}, {}, null],
    ['is none once the new one has agreed', { ...before, managerId: 'Margaret' }, MOVED, null],
    ['is none where nobody agreed for that side', { managerId: null }, MOVED, null],
    ['is none for a draft', { state: 'draft' }, MOVED, null],
    ['is none for an offered one', { state: 'offered' }, MOVED, null],
    ['is none for a superseded one', { state: 'superseded' }, MOVED, null],
    ['is none for one put aside', { state: 'archived' }, MOVED, null],
    [
      'is none while the manager is away and covered',
      {},
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      null,
    ],
    [
      'is for whoever is above, where the new one has left too',
      {},
      { ...MOVED, Margaret: { left: true } },
      '2026-04-01',
    ],
    ['is none at the top', { personId: 'Ada', managerId: 'Grace' }, {}, null],
    ['is none for somebody who has left', {}, { Linus: { left: true } }, null],
    ['is none for a charter of an earlier post, which the new one does not see', before, OTHER_POST, null],
  ])('%s', (_, over, changes, day) => {
    expect(acknowledgeAgainBy(row(over), harbourChart(changes))).toBe(day)
  })
})

describe('an acknowledgement is waited for', () => {
  const waiting = (of: CharterLineRow, changes: Changes = {}) => {
    const chart = harbourChart(changes)
    return ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'].filter(me => waitsFor(of, chart, me))
  }
  const given = (person: string | null, manager: string | null) => ({ acknowledgedBy: { person, manager } })

  test.each<[string, CharterLineRow, Changes, string[]]>([
    ['from the person first when the manager offered', offered(), {}, ['Linus']],
    ['from the manager first when the person offered', offered({ offeredBy: 'Linus' }), {}, ['Grace']],
    ['from the manager once the person has said yes', offered(given('Linus', null)), {}, ['Grace']],
    [
      'from the person once the manager has said yes',
      offered({ offeredBy: 'Linus', ...given(null, 'Grace') }),
      {},
      ['Linus'],
    ],
    ['from nobody while it is a draft', offered({ state: 'draft' }), {}, []],
    ['from nobody when it is in force', row(), {}, []],
    ['from nobody when it is superseded', row({ state: 'superseded' }), {}, []],
    ['from nobody when it is put aside', row({ state: 'archived' }), {}, []],
    ['from a new manager alone when it is in force', row(before), MOVED, ['Margaret']],
    ['from nobody of a charter in force of an earlier post', row(before), OTHER_POST, []],
    [
      'from the manager and who covers, either of them',
      offered({ offeredBy: 'Linus' }),
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      ['Grace', 'Margaret'],
    ],
    [
      'from the manager when who covers offered it',
      offered({ offeredBy: 'Margaret', ...given('Linus', null) }),
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      ['Grace', 'Margaret'],
    ],
  ])('%s', (_, of, changes, names) => {
    expect(waiting(of, changes)).toEqual(names)
  })
})
