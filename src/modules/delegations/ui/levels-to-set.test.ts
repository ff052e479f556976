import { describe, expect, test } from 'vitest'
import type { DelegationRow } from '../contract.ts'
import { levelsToSet, nextLevel, turnOf } from './levels-to-set.ts'

const ERIN = { id: 'e', name: 'Erin' }
const row = (id: string, more: Partial<DelegationRow> = {}): DelegationRow => ({
  ...{ id, rev: 1, kind: 'area', title: 'Berths', aimId: null, taskId: null, team: null, absent: null },
  ...{ from: { id: 'g', name: 'Grace' }, to: ERIN, level: 4, areas: null, state: 'active' },
  ...{ startsOn: '2026-03-02', untilOn: null, nextCheckOn: null, mayBeRaised: false, reachIns: 0 },
  ...{ steps: ['set_level'], ...more },
})

test('a link asks for a way and for people; anything else asks nothing', () => {
  expect(turnOf({ level: 'lower', with: 'e,f' })).toEqual({ way: 'lower', toIds: ['e', 'f'] })
  expect([
    turnOf({ with: 'e' }),
    turnOf({ level: '4', add: '1' }),
    turnOf({ level: 'raise' })?.toIds,
  ]).toEqual([...[null, null, []]])
})

describe('what can be raised or lowered', () => {
  const given = [
    row('calm'),
    row('acted in', { reachIns: 3 }),
    row('of another', { to: { id: 'x', name: 'Xu' } }),
    row('waits', { state: 'offered', steps: ['recall'] }),
    row('a cover', { kind: 'cover' }),
    row('own it', { level: 5 }),
    row('look into it', { level: 1 }),
  ]
  test.each([
    ['raise', ['acted in', 'calm', 'look into it']],
    ['lower', ['acted in', 'calm', 'own it']],
  ] as const)('%s: what they hold and the level can still go, what was acted in most first', (way, ids) => {
    expect(levelsToSet({ way, toIds: ['e'] }, given).map(({ id }) => id)).toEqual(ids)
  })
})

test.each([
  ['raise', 3, null, 4],
  ['raise', 2, { from: 4 }, 4],
  ['raise', 5, null, 5],
  ['lower', 3, null, 2],
  ['lower', 1, null, 1],
] as const)('to %s level %s, lowered from %o, begins at %s', (way, level, lowered, begins) => {
  expect(nextLevel(way, { level, lowered })).toBe(begins)
})
