import { describe, expect, test } from 'vitest'
import { aim, casesOf, change, crew, goalWork, ON, personWork, type Told } from '../facts.factory.ts'
import { calmDaysOf, type ThresholdKey, thresholdsWith } from '../thresholds/thresholds.ts'
import { RULES } from './all-rules.ts'

const led: Told = {
  aims: [aim('one')],
  talks: {
    held: [
      {
        ...{ type: 'direction', organiserId: 'Grace', heldOn: '2026-02-16' },
        ...{ teamIds: ['Pilots'], personIds: [] },
      },
    ],
  },
  delegations: {
    inForce: [
      {
        ...{ id: 'given', kind: 'aim', fromId: 'Grace', toId: 'Linus' },
        ...{ level: 4, aimId: 'one', teamId: null, absentId: null },
      },
    ],
  },
}
const push = (openDays: number, open = 30): NonNullable<Told['work']> => ({
  goals: [goalWork('ship', { open, openDays, assigneeIds: ['Linus', 'Radia'], teamIds: ['Pilots'] })],
})
const ship = [aim('ship', { dueOn: '2026-08-31' })]
const done = { teamId: 'Pilots', dueOn: '2026-02-02', done: true }
const late = { teamId: null, dueOn: '2026-02-02', done: false }

/** What a rule says of the case of one wearer about one subject; of one that it does not mention that it is quiet. */
function verdictOf(
  id: string,
  [wearer, about]: readonly [string, string],
  facts: Told,
  is = thresholdsWith(),
) {
  const rule = RULES.find(each => each.id === id)
  const cases = rule === undefined ? [] : casesOf(rule, facts, is)
  const found = cases.find(({ wearerId, subject }) => wearerId === wearer && subject.id === about)
  return [found?.verdict ?? 'quiet', found?.calmDays ?? null]
}

type Row = readonly [rule: string, of: readonly [string, string], why: string, facts: Told]

const CALM: readonly Row[] = [
  ['H01', ['Grace', 'Grace'], 'eight report', { people: crew(6) }],
  ['H06', ['Grace', 'Linus'], 'nothing speaks', {}],
  [
    'H06',
    ['Grace', 'Linus'],
    'two tasks are late',
    { work: { persons: [personWork('Linus', { late: 2 })] } },
  ],
  ['H08', ['Grace', 'ship'], 'the work fits easily', { aims: ship, work: push(60) }],
  ['H08', ['Grace', 'ship'], 'it fits easily, and has few parts', { aims: ship, work: push(60, 3) }],
  ['H08', ['Grace', 'ship'], 'no work is open', { aims: ship }],
  [
    'H10',
    ['Margaret', 'merger'],
    'nothing is late',
    { changes: [change({ id: 'merger', milestones: [done] })] },
  ],
  [
    'H10',
    ['Grace', 'merger'],
    'theirs is done',
    { changes: [change({ id: 'merger', milestones: [done, late, late] })] },
  ],
]

const OVER: readonly Row[] = [
  ['H01', ['Grace', 'Grace'], 'twelve report, and the team is led', { ...led, people: crew(10) }],
  ['H01', ['Grace', 'Grace'], 'eight report, and the team is led', { ...led, people: crew(6) }],
  ['H01', ['Linus', 'Linus'], 'nobody reports', {}],
  ['H06', ['Grace', 'Linus'], 'they are away', { people: { Linus: { away: [ON, '2026-03-06'] } } }],
  ['H06', ['Grace', 'Linus'], 'they answer to somebody else', { people: { Linus: { under: 'Ada' } } }],
  ['H06', ['Grace', 'Linus'], 'somebody stands in', { people: { Grace: { away: [ON, null, 'Ada'] } } }],
  [
    'H08',
    ['Grace', 'ship'],
    'the goal is closed',
    { aims: [aim('ship', { state: 'closed' })], work: push(60) },
  ],
  [
    'H08',
    ['Grace', 'ship'],
    'its date is past',
    { aims: [aim('ship', { dueOn: '2026-02-27' })], work: push(60) },
  ],
  ['H08', ['Grace', 'ship'], 'it is another’s', { aims: [aim('ship', { ownerId: 'Ada' })], work: push(60) }],
  ['H10', ['Margaret', 'merger'], 'it is over', {}],
  [
    'H10',
    ['Margaret', 'merger'],
    'it does not roll out',
    { changes: [change({ id: 'merger', rolledOutOn: null })] },
  ],
  [
    'H10',
    ['Linus', 'merger'],
    'they lead none of its teams',
    { changes: [change({ id: 'merger', milestones: [done] })] },
  ],
]

describe('a rule whose situation must be calm for a while', () => {
  test.each(CALM)('%s of %j is calm: %s', (id, of, _, facts) => {
    const key = `${id}.calmDays` as ThresholdKey
    expect(verdictOf(id, of, facts)).toEqual(['calm', thresholdsWith()[key]])
    expect(verdictOf(id, of, facts, thresholdsWith({ [key]: 9 }))).toEqual(['calm', 9])
  })

  test.each(OVER)('%s of %j is over at once: %s', (id, of, _, facts) => {
    expect(verdictOf(id, of, facts)).toEqual(['quiet', null])
  })

  test('says for how long among its words, and no other rule does', () => {
    const waiting = new Set(CALM.map(([id]) => id))
    for (const { id, clears } of RULES) {
      expect([id, clears.includes('{calmDays}')]).toEqual([id, waiting.has(id)])
      expect([id, calmDaysOf(id, thresholdsWith()) !== null]).toEqual([id, waiting.has(id)])
    }
  })
})
