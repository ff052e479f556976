import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import {
  aim,
  casesOf,
  change,
  crew,
  direction,
  goalWork,
  ON,
  oneToOne,
  personWork,
  type Told,
  told,
} from '../facts.factory.ts'
import { type ThresholdKey, thresholdsWith } from '../thresholds/thresholds.ts'
import { RULES } from './all-rules.ts'

const ago = (days: number) => addDays(ON, -days)
const states = (waiting: number, agreed: number, since = ago(20)) =>
  ['Linus', 'Radia', 'P1', 'P2', 'P3', 'P4'].slice(0, waiting + agreed).map((personId, place) => ({
    personId,
    ...(place < waiting
      ? { agreedOn: null, waitingSince: since }
      : { agreedOn: ago(200), waitingSince: null }),
  }))
const acts = (count: number, on = ago(10), level = 4) =>
  Array.from({ length: count }, () => ({
    ...{ byId: 'Ada', delegationId: 'area', toId: 'Grace', level, aimId: null, teamId: null },
    ...{ act: 'task_created' as const, on },
  }))
const loaded = (...names: string[]) => ({
  persons: names.map(name => personWork(name, { days: [14, 14, 14] })),
})
const finished = { persons: ['Linus', 'Radia', 'P1'].map(name => personWork(name, { finished: true })) }
const thanked = (lastOn: string) => [{ personId: 'Linus', lastOn }]
const talked = (heldOn: string) => ({
  held: [
    { type: 'direction' as const, organiserId: 'Grace', heldOn, teamIds: ['Pilots'], personIds: ['Linus'] },
  ],
})
const led = (owned: number, heldOn = ago(20)): Told => ({
  ...{ people: crew(10), aims: ['one', 'two'].map(id => aim(id)), talks: talked(heldOn) },
  delegations: {
    inForce: ['one', 'two'].slice(0, owned).map(aimId => ({
      ...{ id: aimId, kind: 'aim' as const, fromId: 'Grace', toId: 'Linus', level: 4 },
      ...{ aimId, teamId: null, absentId: null },
    })),
  },
})
// Eighty days of work and 130 working days of two: below what is tight, and faster than the ten days done lately.
const ship = (openDays: number, doneLately: number): Told => ({
  aims: [aim('ship', { dueOn: addDays(ON, 56) })],
  work: {
    goals: [
      goalWork('ship', { open: 40, openDays, doneLately, assigneeIds: ['Linus', 'Radia'], teamIds: [] }),
    ],
  },
})

/** Each is judged otherwise by the first number than by the second. */
const ROWS: readonly (readonly [key: ThresholdKey, one: number, other: number, told: Told])[] = [
  ['H01.given', 0.5, 0.6, led(1)],
  ['H01.talk', 30, 14, led(2)],
  [
    'H02.back',
    5,
    0,
    {
      people: { Ada: { away: [ago(21), ago(4), 'Grace'] } },
      talks: { pairs: [oneToOne('Ada', 'Grace', ON)] },
    },
  ],
  ['H02.handback', 10, 6, { people: { Ada: { away: [ago(21), ago(12), 'Grace'] } } }],
  ['H05.handback', 10, 5, { people: { Grace: { away: [ago(21), ago(12)] } } }],
  [
    'H02.due',
    30,
    10,
    {
      people: { Ada: { away: [ON, addDays(ON, 14)] } },
      aims: [aim('goal', { ownerId: 'Ada', dueOn: addDays(ON, 20) })],
    },
  ],
  [
    'H06.asked',
    30,
    14,
    { checkIns: [{ personId: 'Linus', askedOn: ago(20), stillAsks: true, missedInRow: 0 }] },
  ],
  ['H06.signs', 1, 2, { work: { persons: [personWork('Linus', { late: 3 })] } }],
  ['H08.pace', 1.3, 3, ship(30, 8)],
  ['H08.near', 50, 20, ship(30, 8)],
  [
    'H10.late',
    5,
    10,
    { changes: [change({ milestones: [1, 2].map(() => ({ teamId: null, dueOn: ago(10), done: false })) })] },
  ],
  [
    'H10.expected',
    0.1,
    0.5,
    { changes: [change({ adoption: [{ fromOn: ago(20), toOn: addDays(ON, 60), target: 1, share: 0 }] })] },
  ],
  ['H11.least', 2, 3, { aims: direction() }],
  ['H12.days', 14, 30, { people: crew(4), charters: { states: states(3, 2) } }],
  ['H12.least', 4, 5, { people: crew(4), charters: { states: states(2, 2) } }],
  ['H16.over', 21, 7, { delegations: { reachIns: acts(5) } }],
  ['H16.level', 3, 5, { delegations: { reachIns: acts(8) } }],
  ['H18.signs', 1, 2, { aims: [aim('goal', { bounces: 2 })] }],
  ['H20.weeks', 4, 8, { people: crew(4), work: finished, recognised: thanked(ago(40)) }],
  [
    'H20.lately',
    4,
    2,
    { people: crew(4), work: { persons: finished.persons.slice(0, 2) }, recognised: thanked(ago(20)) },
  ],
  ['H21.least', 3, 4, { people: crew(1), work: loaded('Linus') }],
]

describe('a rule judges by the numbers of the organisation', () => {
  test.each(ROWS)('%s', (key, one, other, facts) => {
    const rule = RULES.find(({ id }) => key.startsWith(`${id}.`))
    const verdicts = (value: number) => rule && told(casesOf(rule, facts, thresholdsWith({ [key]: value })))
    expect(verdicts(one)).not.toEqual(verdicts(other))
  })
})
