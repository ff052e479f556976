import { describe, expect, test } from 'vitest'
import { aim, direction, goalWork, group, type Told } from '../facts.factory.ts'
import { found } from './checks.factory.ts'

type Row = [string, Told, string[]]
const [vision, strategy] = direction() as [ReturnType<typeof aim>, ReturnType<typeof aim>]
const below = (over: Parameters<typeof aim>[1] = {}) => aim('goal', { parentId: 'strategy', ...over })
const live = (count: number) =>
  Array.from({ length: count }, (_, at) => aim(`s${at}`, { kind: 'strategy', parentId: 'vision' }))

describe('A01 no live vision', () => {
  test.each<Row>([
    ['is one without any', {}, ['critical organisation Ada']],
    ['is one while it is a draft', { aims: [{ ...vision, state: 'draft' }] }, ['critical organisation Ada']],
    ['is none with one', { aims: [vision] }, []],
  ])('%s', (_, told, expected) => {
    expect(found('A01', told)).toEqual(expected)
  })
})

describe('A02 direction that is not known', () => {
  test.each<Row>([
    ['is one below 60%', { groups: [group('D1', 'Grace', 0.59)] }, ['major team Pilots']],
    ['is none at 60%', { groups: [group('D1', 'Grace', 0.6)] }, []],
    ['is told only to who answers for the team', { groups: [group('D1', 'Ada', 0.4)] }, []],
    ['is read from nothing else', { groups: [group('W2', 'Grace', 0.4)] }, []],
  ])('%s', (_, told, expected) => {
    expect(found('A02', told)).toEqual(expected)
  })
})

describe('A03 strategies', () => {
  test.each<Row>([
    ['are missing below a live vision', { aims: [vision] }, ['critical aim vision']],
    ['are there with one', { aims: [vision, strategy] }, []],
    ['are six at most', { aims: [vision, ...live(6)] }, []],
    ['are many with seven', { aims: [vision, ...live(7)] }, ['info aim vision']],
    ['are not asked for without a vision', {}, []],
  ])('%s', (_, told, expected) => {
    expect(found('A03', told)).toEqual(expected)
  })
})

describe('A04 a strategy without goals', () => {
  const since = (liveOn: string) => ({ ...strategy, liveOn })
  test.each<Row>([
    ['is one after fifteen days', { aims: [since('2026-02-15')] }, ['critical aim strategy']],
    ['is none after fourteen', { aims: [since('2026-02-16')] }, []],
    ['is none with a goal that is briefed', { aims: [since('2026-01-05'), below({ state: 'briefed' })] }, []],
    [
      'is one with a goal that is only drafted',
      { aims: [since('2026-01-05'), below({ state: 'draft' })] },
      ['critical aim strategy'],
    ],
  ])('%s', (_, told, expected) => {
    expect(found('A04', told)).toEqual(expected)
  })
})

describe('A05 an owner who is gone', () => {
  test.each<Row>([
    [
      'is found when they left',
      { people: { Grace: { left: '2026-02-20' } }, aims: [aim('goal')] },
      ['major aim goal'],
    ],
    [
      'is found when they are long away without cover',
      { people: { Grace: { away: ['2026-02-23', '2026-03-20'] } }, aims: [aim('goal')] },
      ['major aim goal'],
    ],
    [
      'is not while somebody covers',
      { people: { Grace: { away: ['2026-02-23', '2026-03-20', 'Ada'] } }, aims: [aim('goal')] },
      [],
    ],
    [
      'is not for two weeks',
      { people: { Grace: { away: ['2026-02-23', '2026-03-08'] } }, aims: [aim('goal')] },
      [],
    ],
    [
      'is no matter once it is closed',
      { people: { Grace: { left: '2026-02-20' } }, aims: [aim('goal', { state: 'closed' })] },
      [],
    ],
  ])('%s', (_, told, expected) => {
    expect(found('A05', told)).toEqual(expected)
  })
})

describe('what an aim lacks', () => {
  test.each<[string, string, Parameters<typeof aim>[1], string[]]>([
    ['A06', 'a why', { hasWhy: false }, ['major aim goal']],
    ['A06', 'a criterion', { criteria: 0 }, ['major aim goal']],
    ['A06', 'nothing', {}, []],
    ['A06', 'a why, while it is a draft', { hasWhy: false, state: 'draft' }, []],
    ['A06', 'a why, while it is young', { hasWhy: false, createdOn: '2026-02-26' }, []],
    ['A07', 'a measure, of the organisation', { type: null, scope: 'org' }, ['critical aim goal']],
    ['A07', 'a measure, of a team', { type: null }, ['major aim goal']],
    ['A07', 'a measure, of a person', { type: null, scope: 'person' }, ['minor aim goal']],
    ['A07', 'a measure, before it is live', { type: null, state: 'planned' }, []],
    ['A08', 'an owner', { ownerId: null }, ['critical aim goal']],
    ['A08', 'an owner, as a draft', { ownerId: null, state: 'draft' }, []],
    ['A09', 'a date', { dueOn: null }, ['major aim goal']],
    [
      'A09',
      'a date, as a draft of sixteen days',
      { dueOn: null, state: 'draft', createdOn: '2026-02-14' },
      ['major aim goal'],
    ],
    [
      'A09',
      'a date, as a draft of fourteen days',
      { dueOn: null, state: 'draft', createdOn: '2026-02-16' },
      [],
    ],
    [
      'A10',
      'a plan for eleven working days',
      { state: 'briefed', briefedOn: '2026-02-13' },
      ['major aim goal'],
    ],
    ['A10', 'a plan for ten', { state: 'briefed', briefedOn: '2026-02-16' }, []],
    [
      'A11',
      'an answer for six working days',
      { state: 'planned', plannedOn: '2026-02-20' },
      ['major aim goal'],
    ],
    ['A11', 'an answer for five', { state: 'planned', plannedOn: '2026-02-23' }, []],
    ['A15', 'a line to the vision', {}, ['minor aim goal']],
    ['A15', 'a line, and says why', { standaloneReason: 'The port asked for it.' }, []],
    ['A15', 'a line, as a draft', { state: 'draft' }, []],
  ])('%s: %s', (id, _, over, expected) => {
    expect(found(id, { aims: [aim('goal', over)] })).toEqual(expected)
  })

  test('is not asked of the goal of somebody who is away', () => {
    const told = {
      people: { Grace: { away: ['2026-02-23', '2026-03-06'] as const } },
      aims: [aim('goal', { hasWhy: false, type: null })],
    }
    for (const id of ['A06', 'A07', 'A15']) expect(found(id, told)).toEqual([])
  })

  test('A15: is nothing once it leads to a live strategy', () => {
    expect(found('A15', { aims: [vision, strategy, below()] })).toEqual([])
  })
})

describe('A17 something below what is closed', () => {
  test.each<Row>([
    ['is found', { aims: [{ ...strategy, state: 'closed' }, below()] }, ['major aim goal']],
    [
      'is not once it is closed itself',
      { aims: [{ ...strategy, state: 'closed' }, below({ state: 'closed' })] },
      [],
    ],
    ['is not below what is live', { aims: [strategy, below()] }, []],
  ])('%s', (_, told, expected) => {
    expect(found('A17', told)).toEqual(expected)
  })
})

describe('A24 a team without a line to the vision', () => {
  const team = (...assigneeIds: string[]): Told => ({
    aims: [vision, strategy, below({ ownerId: 'Ada' })],
    work: { goals: [goalWork('goal', { assigneeIds })] },
  })
  test.each<Row>([
    ['is one where nobody sees it', team(), ['critical team Pilots']],
    ['is one where one of three does', team('Linus'), ['major team Pilots']],
    ['is none where two of three do', team('Linus', 'Radia'), []],
    ['is not asked without a vision', {}, []],
  ])('%s', (_, told, expected) => {
    expect(found('A24', told)).toEqual(expected)
  })
})

describe('A25 a leader who is silent', () => {
  const off = (id: string, over = {}) => aim(id, { health: 'off_track', ...over })
  const three = ['one', 'two', 'three'].map(id => off(id))
  const pairs = (lastHeldOn: string) => [
    { oneId: 'Ada', otherId: 'Grace', planned: 1, held: 1, heldInNinetyDays: 3, lastHeldOn },
  ]
  test.each<Row>([
    [
      'about a strategy, after 46 days',
      { aims: [{ ...strategy, checkedOn: '2026-01-15' }] },
      ['major aim strategy'],
    ],
    ['not after 45', { aims: [{ ...strategy, checkedOn: '2026-01-16' }] }, []],
    ['about three goals off track', { aims: three }, ['major person Ada']],
    ['not about two', { aims: three.slice(1) }, []],
    ['not when they talked', { aims: three, talks: { pairs: pairs('2026-02-20') } }, []],
    [
      'but when that was long ago',
      { aims: three, talks: { pairs: pairs('2026-02-10') } },
      ['major person Ada'],
    ],
    ['not when they commented', { aims: three.map(each => ({ ...each, commentedOn: '2026-02-27' })) }, []],
  ])('%s', (_, told, expected) => {
    expect(found('A25', told)).toEqual(expected)
  })
})
