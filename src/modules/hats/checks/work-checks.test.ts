import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { aim, direction, factsOf, goalWork, personWork, type Told, teamWork } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'
import { found } from './checks.factory.ts'

type Row = [string, Told, string[]]

describe('A12 a plan that does not cover its goal', () => {
  const bare = { milestones: 0, nextMilestoneOn: null, lastMilestoneOn: null }
  test.each<Row>([
    ['is one with nothing in it', { aims: [aim('goal', bare)] }, ['major aim goal']],
    [
      'is none with a task soon',
      {
        aims: [aim('goal', bare)],
        work: { goals: [goalWork('goal', { open: 1, nextDueOn: '2026-03-20' })] },
      },
      [],
    ],
    [
      'is one with a criterion that nothing covers',
      { aims: [aim('goal', { uncovered: 1 })] },
      ['major aim goal'],
    ],
    [
      'is one with nothing in the next thirty days',
      { aims: [aim('goal', { nextMilestoneOn: '2026-04-02' })] },
      ['major aim goal'],
    ],
    [
      'is none with something on the thirtieth',
      { aims: [aim('goal', { nextMilestoneOn: '2026-04-01' })] },
      [],
    ],
    [
      'is none with nothing soon when it is due soon',
      { aims: [aim('goal', { nextMilestoneOn: null, dueOn: '2026-03-31' })] },
      [],
    ],
    ['is not asked before it is live', { aims: [aim('goal', { ...bare, state: 'planned' })] }, []],
  ])('%s', (_, told, expected) => {
    expect(found('A12', told)).toEqual(expected)
  })
})

describe('A13 goals below that cannot reach', () => {
  const parent = (over = {}) => aim('goal', { start: 30, target: 100, unit: 'orders', ...over })
  const child = (id: string, target: number, over = {}) =>
    aim(id, { parentId: 'goal', link: 'adds', start: 0, target, unit: 'orders', ...over })
  test.each<Row>([
    [
      'when they come to 52 of 70',
      { aims: [parent(), child('one', 32), child('two', 20)] },
      ['major aim goal'],
    ],
    ['not when they come to 63', { aims: [parent(), child('one', 43, { upper: 50 }), child('two', 20)] }, []],
    [
      'when at their best pace they do not',
      { aims: [parent(), child('one', 50, { upper: 40 }), child('two', 20)] },
      ['major aim goal'],
    ],
    [
      'when that is so within sixty days',
      { aims: [parent({ dueOn: '2026-04-20' }), child('one', 70, { upper: 40 })] },
      ['critical aim goal'],
    ],
    [
      'not when what was closed brought the rest, as its page says',
      { aims: [parent(), child('one', 43), child('two', 40, { state: 'closed', value: 25 })] },
      [],
    ],
    [
      'when it was closed without bringing it',
      { aims: [parent(), child('one', 43), child('two', 40, { state: 'closed', value: 5 })] },
      ['major aim goal'],
    ],
    [
      'not when the rest is promised and not live yet',
      { aims: [parent(), child('one', 43), child('two', 27, { state: 'planned' })] },
      [],
    ],
    [
      'not while only what is closed adds to it',
      { aims: [parent(), child('one', 10, { state: 'closed' })] },
      [],
    ],
    [
      'not when they come to 63 and have no pace yet',
      { aims: [parent(), child('one', 43), child('two', 20)] },
      [],
    ],
    ['not from what only supports it', { aims: [parent(), child('one', 10, { link: 'supports' })] }, []],
    ['not from what counts something else', { aims: [parent(), child('one', 10, { unit: '%' })] }, []],
    [
      'also of a number that is to fall',
      { aims: [parent({ start: 100, target: 30 }), child('one', 0, { start: 40 })] },
      ['major aim goal'],
    ],
  ])('%s', (_, told, expected) => {
    expect(found('A13', told)).toEqual(expected)
  })
})

describe('A14 dates that cross', () => {
  const [, strategy] = direction()
  const above = { ...(strategy ?? aim('strategy')), dueOn: '2026-05-01' }
  const conflict = {
    ...{
      taskId: 'tie',
      title: 'Tie up',
      goalId: null,
      teamId: 'Pilots',
      assigneeId: null,
      neededTitle: 'Sound the channel',
    },
  }
  test.each<Row>([
    [
      'of a goal after what it serves',
      { aims: [above, aim('goal', { parentId: 'strategy' })] },
      ['major aim goal'],
    ],
    [
      'not of one on the same day',
      { aims: [above, aim('goal', { parentId: 'strategy', dueOn: '2026-05-01' })] },
      [],
    ],
    [
      'of a task after its goal',
      { aims: [aim('goal')], work: { goals: [goalWork('goal', { lastDueOn: '2026-06-02' })] } },
      ['major aim goal'],
    ],
    ['of a task before what it waits for', { work: { conflicts: [conflict] } }, ['major task tie']],
    [
      'of a need before what provides it',
      {
        aims: [aim('goal'), aim('other')],
        needs: [{ aimId: 'goal', providerId: 'other', byOn: '2026-05-01' }],
      },
      ['major aim goal'],
    ],
    [
      'not of a need after',
      {
        aims: [aim('goal'), aim('other')],
        needs: [{ aimId: 'goal', providerId: 'other', byOn: '2026-06-01' }],
      },
      [],
    ],
  ])('%s', (_, told, expected) => {
    expect(found('A14', told)).toEqual(expected)
  })
})

describe('work of teams and people', () => {
  const goals = (count: number, over = {}) => Array.from({ length: count }, (_, at) => aim(`g${at}`, over))
  const due = (days: number, dueOn = '2026-03-10') => ({ personId: 'Linus', dueOn, days, tasks: 1 })
  test.each<[string, string, Told, string[]]>([
    [
      'A16',
      'serves nothing, a little',
      { work: { teams: [teamWork('Pilots', { servingNothingOld: 1, servingNothing: 2, openDays: 20 })] } },
      ['minor team Pilots'],
    ],
    [
      'A16',
      'serves nothing, much',
      { work: { teams: [teamWork('Pilots', { servingNothingOld: 3, servingNothing: 6, openDays: 20 })] } },
      ['major team Pilots'],
    ],
    [
      'A16',
      'serves nothing since yesterday',
      { work: { teams: [teamWork('Pilots', { servingNothing: 6, openDays: 20 })] } },
      [],
    ],
    ['A18', 'is six live goals of one', { aims: goals(6) }, ['major person Grace']],
    ['A18', 'is five', { aims: goals(5) }, []],
    [
      'A18',
      'is more than fits',
      { work: { persons: [personWork('Linus', { days: [11, 0, 0] })] } },
      ['major person Linus'],
    ],
    [
      'A18',
      'is far more than fits',
      { work: { persons: [personWork('Linus', { days: [14, 0, 0] })] } },
      ['critical person Linus'],
    ],
    ['A18', 'fits', { work: { persons: [personWork('Linus', { days: [10, 0, 0] })] } }, []],
    ['A19', 'is eight live goals of a team', { aims: goals(8) }, ['minor team Pilots']],
    ['A19', 'is seven', { aims: goals(7) }, []],
    [
      'A20',
      'is eleven days in two weeks',
      { work: { dueDays: [due(6), due(5, '2026-03-20')] } },
      ['major person Linus'],
    ],
    ['A20', 'is ten', { work: { dueDays: [due(5), due(5, '2026-03-20')] } }, []],
    ['A20', 'is eleven days in four weeks', { work: { dueDays: [due(6), due(5, '2026-03-30')] } }, []],
  ])('%s: %s', (id, _, told, expected) => {
    expect(found(id, told)).toEqual(expected)
  })
})

describe('progress that is not honest', () => {
  const busy = (plannedDone: number): Told['work'] => ({
    goals: [goalWork('goal', { plannedDays: 25, plannedDone })],
  })
  const days = { startOn: '2025-12-01', dueOn: '2026-03-31' }
  test.each<[string, string, Parameters<typeof aim>[1], Told['work'], string[]]>([
    ['A21', 'fifteen days without a check-in', { checkedOn: '2026-02-15' }, {}, ['minor aim goal']],
    ['A21', 'fourteen', { checkedOn: '2026-02-16' }, {}, []],
    ['A21', 'twenty-nine', { checkedOn: '2026-02-01' }, {}, ['major aim goal']],
    ['A21', 'none since it went live', { checkedOn: null, liveOn: '2026-01-05' }, {}, ['major aim goal']],
    ['A22', 'work is done and nothing moves', { share: 0.15, expected: 0.5 }, busy(24), ['major aim goal']],
    ['A22', 'half of the result is there', { share: 0.25, expected: 0.5 }, busy(24), []],
    ['A22', 'the work is not done either', { share: 0.15, expected: 0.5 }, busy(19), []],
    ['A23', 'a high chance far behind', { chance: 70, paceGap: -0.25 }, {}, ['minor aim goal']],
    ['A23', 'a high chance a little behind', { chance: 70, paceGap: -0.2 }, {}, []],
    ['A23', 'a low chance far ahead', { chance: 30, paceGap: 0.3 }, {}, ['minor aim goal']],
    ['A23', 'a middling chance', { chance: 50, paceGap: -0.4 }, {}, []],
    [
      'A27',
      'a promise changed in the last quarter',
      { ...days, promiseChangedOn: '2026-03-01' },
      {},
      ['info aim goal'],
    ],
    ['A27', 'a promise changed before', { ...days, promiseChangedOn: '2026-02-20' }, {}, []],
    [
      'A30',
      'achieved below target',
      { state: 'closed', outcome: 'achieved', share: 0.8, closedOn: '2026-02-20' },
      {},
      ['minor aim goal'],
    ],
    ['A30', 'achieved', { state: 'closed', outcome: 'achieved', share: 1, closedOn: '2026-02-20' }, {}, []],
    ['A30', 'missed', { state: 'closed', outcome: 'missed', share: 0.8, closedOn: '2026-02-20' }, {}, []],
  ])('%s: %s', (id, _, over, work, expected) => {
    expect(found(id, { aims: [aim('goal', over)], work: work ?? {} })).toEqual(expected)
  })
})

test.each([
  ['their owner', undefined, 'Grace'],
  ['whoever stands in for an owner who is away', ['2026-02-23', '2026-03-20', 'Linus'] as const, 'Linus'],
  ['whoever answers for one whom nobody covers', ['2026-02-23', '2026-03-20'] as const, 'Ada'],
])('A21: a goal without a check-in is told to %s', (_, away, expected) => {
  const people = away === undefined ? {} : { Grace: { away } }
  const at = new Snapshot(factsOf({ people, aims: [aim('goal', { checkedOn: '2026-01-05' })] }))
  const findings = [...(CHECKS.find(check => check.id === 'A21')?.find(at, thresholdsWith()) ?? [])]
  expect(findings.map(finding => finding.ownerId)).toEqual([expected])
})

describe('promises, decisions and obstacles', () => {
  const needs = [{ aimId: 'goal', providerId: 'other', byOn: '2026-04-01' }]
  const decision = (over = {}): Told => ({
    decisions: [
      {
        ...{ id: 'berths', question: 'How many berths?', kind: 'what_why', deciderId: 'Ada', isOpen: true },
        ...{
          decideByOn: '2026-02-27',
          reopened: 0,
          aimId: null,
          teamId: null,
          proposedOn: '2026-01-05',
          lateTasks: 0,
          ...over,
        },
      },
    ],
  })
  const obstacle = (untakenLate: boolean): Told => ({
    obstacles: [
      {
        ...{
          id: 'crane',
          title: 'The crane is broken',
          level: 'detail',
          severity: 'major',
          ownerId: 'Grace',
        },
        ...{ sensitive: false, teamId: 'Pilots', aimId: null, rungs: 0, untaken: true, untakenLate, left: 0 },
      },
    ],
  })
  test.each<[string, string, Told, string[]]>([
    [
      'A26',
      'a need that nobody has promised',
      { aims: [aim('goal'), aim('other', { state: 'briefed' })], needs },
      ['major aim goal'],
    ],
    ['A26', 'a need that is live', { aims: [aim('goal'), aim('other')], needs }, []],
    ['A28', 'a decision one day late', decision(), ['minor decision berths']],
    ['A28', 'a decision eleven days late', decision({ decideByOn: '2026-02-13' }), ['major decision berths']],
    ['A28', 'a decision in time', decision({ decideByOn: '2026-03-02' }), []],
    [
      'A28',
      'what follows from one late',
      decision({ isOpen: false, lateTasks: 2 }),
      ['minor decision berths'],
    ],
    ['A29', 'an obstacle that nobody took', obstacle(true), ['major obstacle crane']],
    ['A29', 'an obstacle with time left', obstacle(false), []],
  ])('%s: %s', (id, _, told, expected) => {
    expect(found(id, told)).toEqual(expected)
  })
})

describe('all checks', () => {
  test('are thirty, in order', () => {
    expect(CHECKS.map(check => check.id)).toEqual(
      Array.from({ length: 30 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('say what they found in a sentence, to somebody', () => {
    const aims = [aim('goal', { type: null, hasWhy: false, checkedOn: '2026-01-05', uncovered: 1 })]
    const at = new Snapshot(factsOf({ aims }))
    const findings = CHECKS.flatMap(check => [...check.find(at, thresholdsWith())])
    expect(findings.length).toBeGreaterThan(4)
    for (const finding of findings) {
      expect(finding.says).toMatch(/^[“A-Z0-9].*\.$/)
      expect([finding.check, finding.ownerId]).not.toEqual([finding.check, null])
    }
  })

  test('find nothing in an organisation of nobody but its head that has not begun, except that there is no vision', () => {
    const people = Object.fromEntries(
      ['Grace', 'Linus', 'Radia', 'Margaret', 'Alan'].map(name => [name, { left: '2026-01-02' }]),
    )
    const at = new Snapshot(factsOf({ people }))
    expect(CHECKS.flatMap(check => [...check.find(at, thresholdsWith())]).map(each => each.check)).toEqual([
      'A01',
    ])
  })
})
