import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { aim, direction, factsOf, personWork, type Told } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { noCheckIn } from './a21-no-check-in.ts'
import { CHECKS } from './all-checks.ts'
import { found } from './checks.factory.ts'

const away = ['2026-02-23', '2026-03-06'] as const
const [vision = aim('vision'), strategy = aim('strategy')] = direction()

/** Something of Grace that each of these checks finds while she is here. */
const HERS: readonly (readonly [id: string, told: Told])[] = [
  ['A04', { aims: [vision, { ...strategy, ownerId: 'Grace' }] }],
  ['A06', { aims: [aim('goal', { hasWhy: false })] }],
  ['A07', { aims: [aim('goal', { type: null })] }],
  ['A09', { aims: [aim('goal', { dueOn: null })] }],
  ['A10', { aims: [aim('goal', { state: 'briefed', briefedOn: '2026-01-13' })] }],
  ['A11', { aims: [aim('goal', { state: 'planned', plannedOn: '2026-01-20' })] }],
  ['A12', { aims: [aim('goal', { uncovered: 1 })] }],
  ['A13', { aims: [aim('goal'), aim('below', { parentId: 'goal', link: 'adds', target: 50 })] }],
  ['A14', { aims: [{ ...strategy, dueOn: '2026-05-01' }, aim('goal', { parentId: 'strategy' })] }],
  ['A15', { aims: [aim('goal')] }],
  ['A17', { aims: [{ ...strategy, state: 'closed' }, aim('goal', { parentId: 'strategy' })] }],
  ['A18', { work: { persons: [personWork('Grace', { days: [30, 0, 0] })] } }],
  ['A23', { aims: [aim('goal', { chance: 90, paceGap: -0.5 })] }],
  ['A25', { aims: [{ ...strategy, ownerId: 'Grace', checkedOn: '2026-01-01' }] }],
  ['A27', { aims: [aim('goal', { promiseChangedOn: '2026-05-20' })] }],
]

describe('what is found of somebody who is here', () => {
  test.each(HERS)('%s: waits while they are away, and is found again when they are back', (id, told) => {
    const during = (span: readonly [string, string]): Told => ({ ...told, people: { Grace: { away: span } } })
    expect(found(id, told)).not.toEqual([])
    expect(found(id, during(away))).toEqual([])
    expect(found(id, during(['2026-02-16', '2026-03-01']))).toEqual(found(id, told))
  })

  test('A25: no leader who is away is called silent', () => {
    const aims = ['one', 'two', 'three'].map(id => aim(id, { health: 'off_track' }))
    expect(found('A25', { aims, people: { Ada: { away } } })).toEqual([])
    expect(found('A25', { aims })).toEqual(['major person Ada'])
  })

  test('A25: nor is one who has left', () => {
    const aims = ['one', 'two', 'three'].map(id => aim(id, { health: 'off_track' }))
    expect(found('A25', { aims, people: { Ada: { left: '2026-02-20' } } })).toEqual([])
  })

  test.each([
    ['their cover', ['2026-02-23', '2026-03-06', 'Linus'] as const, 'Linus'],
    ['who answers for them', away, 'Ada'],
  ])('A21: a missing check-in is told meanwhile to %s', (_, span, expected) => {
    const told = { aims: [aim('goal', { checkedOn: '2026-01-05' })], people: { Grace: { away: span } } }
    expect(
      [...noCheckIn.find(new Snapshot(factsOf(told)), thresholdsWith())].map(each => each.ownerId),
    ).toEqual([expected])
  })

  test('A24: who is away is not counted among those who do not see the line', () => {
    const aims = [vision, strategy, aim('goal', { parentId: 'strategy' })]
    expect(found('A24', { aims })).toEqual(['major team Pilots'])
    expect(found('A24', { aims, people: { Linus: { away } } })).toEqual([])
  })
})

describe('what is not under way', () => {
  const aims = (over: Parameters<typeof aim>[1]): Told => ({
    aims: [
      vision,
      { ...strategy, checkedOn: '2026-02-27' },
      aim('other', { parentId: 'strategy' }),
      aim('goal', {
        ...{ hasWhy: false, criteria: 0, type: null, dueOn: null, uncovered: 3, milestones: 0 },
        ...{ checkedOn: null, chance: 90, paceGap: -0.5, ...over },
      }),
    ],
  })
  const about = (told: Told) =>
    CHECKS.flatMap(check => found(check.id, told)).filter(each => each.endsWith('aim goal'))

  test.each([
    ['is closed', { state: 'closed' }],
    ['is retired', { state: 'retired' }],
    ['was begun three days ago', { createdOn: '2026-02-27', liveOn: '2026-02-27' }],
  ] as const)('is judged by no check: it %s', (_, over) => {
    expect(about(aims({}))).not.toEqual([])
    expect(about(aims(over))).toEqual([])
  })
})
