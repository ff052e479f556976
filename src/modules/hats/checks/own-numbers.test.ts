import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { Snapshot } from '../facts/snapshot.ts'
import {
  aim,
  direction,
  factsOf,
  goalWork,
  group,
  ON,
  personWork,
  type Told,
  teamWork,
} from '../facts.factory.ts'
import { THRESHOLDS, type ThresholdKey, thresholdsWith, withNumbers } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'
import { found } from './checks.factory.ts'
import { findBreaks } from './find-breaks.ts'

const ago = (days: number) => addDays(ON, -days)
const [vision = aim('vision'), strategy = aim('strategy')] = direction()
const many = (count: number, over: Parameters<typeof aim>[1] = {}) =>
  Array.from({ length: count }, (_, at) => aim(`g${at}`, over))
const goal = (over: Parameters<typeof aim>[1]): Told => ({ aims: [aim('goal', over)] })
const child = { parentId: 'goal', link: 'adds', start: 0, unit: 'ships' } as const
const whole = aim('goal', { start: 0, target: 100, unit: 'ships' })
const closed = { state: 'closed', outcome: 'achieved', share: 0.8 } as const

const decision = {
  ...{ id: 'berths', question: 'How many?', kind: 'what_why' as const, deciderId: 'Ada', isOpen: true },
  ...{ reopened: 0, aimId: null, teamId: null, proposedOn: '2026-01-05', lateTasks: 0 },
}

/** Found with the first number of its own, and not with the second, or graver with the first. */
const ROWS: readonly (readonly [key: ThresholdKey, says: number, not: number, told: Told])[] = [
  ['checks.young', 3, 20, goal({ createdOn: ago(7), dueOn: null })],
  ['A02.favourable', 0.8, 0.6, { groups: [group('D1', 'Grace', 0.7)] }],
  ['A03.most', 4, 5, { aims: [vision, ...many(5, { kind: 'strategy', parentId: 'vision' })] }],
  ['A04.days', 19, 20, { aims: [vision, { ...strategy, liveOn: ago(20) }] }],
  ['A05.away', 9, 10, { people: { Grace: { away: [ON, addDays(ON, 10)] } }, aims: [aim('goal')] }],
  ['A09.days', 29, 30, goal({ state: 'draft', dueOn: null, createdOn: ago(30) })],
  ['A10.days', 4, 6, goal({ state: 'briefed', briefedOn: ago(7) })],
  ['A11.days', 2, 6, goal({ state: 'planned', plannedOn: ago(7) })],
  ['A12.ahead', 10, 30, goal({ nextMilestoneOn: addDays(ON, 14) })],
  ['A13.covered', 0.95, 0.9, { aims: [whole, aim('one', { ...child, target: 92, upper: 100 })] }],
  [
    'A13.near',
    100,
    14,
    { aims: [{ ...whole, dueOn: addDays(ON, 90) }, aim('one', { ...child, target: 95, upper: 97 })] },
  ],
  [
    'A16.much',
    0.2,
    0.3,
    { work: { teams: [teamWork('Pilots', { servingNothingOld: 1, servingNothing: 5, openDays: 20 })] } },
  ],
  ['A18.goals', 3, 4, { aims: many(4) }],
  ['A18.load', 0.8, 1, { work: { persons: [personWork('Linus', { days: [9, 0, 0] })] } }],
  ['A18.strong', 1.1, 1.2, { work: { persons: [personWork('Linus', { days: [12, 0, 0] })] } }],
  ['A19.goals', 3, 4, { aims: many(4) }],
  [
    'A20.load',
    0.8,
    1,
    { work: { dueDays: [{ personId: 'Linus', dueOn: '2026-03-10', days: 9, tasks: 1 }] } },
  ],
  ['A21.late', 1, 2, goal({ checkedOn: ago(10) })],
  ['A21.strong', 3, 4, goal({ checkedOn: ago(25), liveOn: '2025-06-01' })],
  [
    'A22.done',
    0.7,
    0.8,
    {
      ...goal({ share: 0.1, expected: 0.5 }),
      work: { goals: [goalWork('goal', { plannedDays: 20, plannedDone: 15 })] },
    },
  ],
  [
    'A22.result',
    0.7,
    0.5,
    {
      ...goal({ share: 0.3, expected: 0.5 }),
      work: { goals: [goalWork('goal', { plannedDays: 20, plannedDone: 20 })] },
    },
  ],
  ['A23.high', 60, 70, goal({ chance: 65, paceGap: -0.5 })],
  ['A23.low', 40, 30, goal({ chance: 35, paceGap: 0.5 })],
  ['A23.gap', 0.2, 0.25, goal({ chance: 90, paceGap: -0.22 })],
  ['A24.people', 3, 4, { aims: [vision] }],
  ['A24.seeing', 0.6, 0.3, { aims: [vision, strategy, aim('goal', { parentId: 'strategy' })] }],
  ['A25.days', 20, 45, { aims: [vision, { ...strategy, checkedOn: ago(30) }] }],
  ['A25.goals', 2, 3, { aims: many(2, { health: 'off_track' }) }],
  ['A25.word', 7, 14, { aims: many(3, { health: 'off_track', commentedOn: ago(10) }) }],
  ['A27.late', 0.6, 0.75, goal({ startOn: ago(70), dueOn: addDays(ON, 30), promiseChangedOn: ago(5) })],
  ['A28.strong', 5, 10, { decisions: [{ ...decision, decideByOn: '2026-02-20' }] }],
  ['A30.days', 120, 90, goal({ ...closed, closedOn: ago(100) })],
]

describe('a check judges by the numbers of the organisation', () => {
  test.each(ROWS)('%s', (key, says, not, told) => {
    const id = key === 'checks.young' ? 'A09' : key.slice(0, 3)
    expect(found(id, told, { [key]: says })).not.toEqual(found(id, told, { [key]: not }))
    expect(found(id, told, { [key]: says })).not.toEqual([])
  })

  test('each published number of a check is one that it judges by', () => {
    const published = Object.keys(THRESHOLDS).filter(key => /^(A\d\d|checks)\./.test(key))
    const tested = new Set<string>(ROWS.map(([key]) => key))
    expect(published.filter(key => !tested.has(key))).toEqual([])
  })

  test.each(['low', 'high'] as const)('none of them breaks a check at its %s bound', bound => {
    const at = new Snapshot(
      factsOf({ ...goal({ checkedOn: ago(90) }), work: { persons: [personWork('Linus')] } }),
    )
    for (const [key, threshold] of Object.entries(THRESHOLDS))
      expect(findBreaks(at, thresholdsWith({ [key]: threshold[bound] }), CHECKS).broken).toEqual([])
  })
})

test('a sentence about a check carries the numbers in force', () => {
  const is = thresholdsWith({ 'A04.days': 21, 'A24.seeing': 0.75 })
  expect(withNumbers('Live for more than {days} days.', 'A04', is)).toBe('Live for more than 21 days.')
  expect(withNumbers('Less than {seeing} of a team.', 'A24', is)).toBe('Less than 75% of a team.')
  expect(withNumbers('More than {load} of what fits.', 'A18', is)).toBe('More than 100% of what fits.')
})
