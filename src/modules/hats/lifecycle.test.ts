import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { Snapshot } from './facts/snapshot.ts'
import {
  aim,
  change,
  crew,
  direction,
  factsOf,
  goalWork,
  group,
  ON,
  oneToOne,
  personWork,
  type Told,
  task,
  teamWork,
} from './facts.factory.ts'
import { judge } from './judge.ts'
import { RULES } from './rules/all-rules.ts'
import { reconcile, type StandingSignal } from './signals/reconcile.ts'
import { thresholdsWith } from './thresholds/thresholds.ts'

/** The facts under which a situation is there, those under which it is neither there nor over, and those under which it is over. */
interface Life {
  readonly rule: string
  readonly wearerId: string
  readonly there: Told
  readonly between: Told | null
  readonly over: Told
  /** For how long it must be so then. */
  readonly calmDays?: number
}

const lined = (count: number): Told => ({
  people: crew(3),
  aims: [...direction(), aim('goal', { parentId: 'strategy' })],
  work: { goals: [goalWork('goal', { assigneeIds: ['Linus', 'Radia', 'P1', 'P2', 'P3'].slice(0, count) })] },
})
const charters = (waiting: number): Told => ({
  people: crew(8),
  charters: {
    states: ['Linus', 'Radia', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'].map((personId, at) => ({
      personId,
      agreedOn: at < waiting ? null : '2025-06-02',
      waitingSince: at < waiting ? '2026-01-05' : null,
    })),
  },
})
const obstacle = (over: object): Told => ({
  obstacles: [
    {
      id: 'crane',
      title: 'The crane is broken',
      level: 'detail',
      severity: 'major',
      ownerId: 'Grace',
      sensitive: false,
      teamId: 'Pilots',
      aimId: null,
      rungs: 0,
      untaken: false,
      untakenLate: false,
      left: 0.9,
      ...over,
    },
  ],
})
const decision = (decideByOn: string): Told => ({
  decisions: [
    {
      id: 'berths',
      question: 'How many berths?',
      kind: 'what_why',
      deciderId: 'Grace',
      isOpen: true,
      decideByOn,
      reopened: 0,
      aimId: null,
      teamId: null,
      proposedOn: '2026-01-05',
      lateTasks: 0,
    },
  ],
})
const acts = (count: number): Told => ({
  delegations: {
    reachIns: Array.from({ length: count }, () => ({
      byId: 'Ada',
      delegationId: 'area',
      toId: 'Grace',
      level: 4,
      aimId: null,
      teamId: null,
      act: 'task_redated' as const,
      on: '2026-02-20',
    })),
  },
})
const push = (openDays: number): Told => ({
  aims: [aim('ship', { dueOn: '2026-08-31' })],
  work: {
    goals: [goalWork('ship', { open: 30, openDays, assigneeIds: ['Linus', 'Radia'], teamIds: ['Pilots'] })],
  },
})
const unseen = (thanked: number, lastOn = '2026-02-20'): Told => ({
  people: crew(4),
  work: {
    persons: ['Linus', 'Radia', 'P1', 'P2'].map(name => personWork(name, { finished: true })),
  },
  recognised: ['Linus', 'Radia', 'P1', 'P2'].slice(0, thanked).map(personId => ({ personId, lastOn })),
})
const loaded = (people: number, days: number): Told => ({
  people: crew(4),
  work: {
    persons: ['Linus', 'Radia', 'P1', 'P2'].slice(0, people).map(name => ({
      ...personWork(name),
      days: [days, days, days] as const,
    })),
  },
})
const kept = (recurringOnTime: number): Told => ({
  work: { teams: [teamWork('Pilots', { recurring: 20, recurringOnTime })] },
})
const late = (tasks: number): Told => ({
  work: { teams: [teamWork('Pilots', { open: 20, openBefore: 20, late: tasks, lateBefore: tasks })] },
})
const others = (...assigneeIds: string[]): Told => ({
  aims: [aim('own', { ownerId: 'Linus' })],
  work: { goals: [goalWork('own', { open: 3, assigneeIds })] },
})
const away = (from: string, to: string): Told => ({ people: { Ada: { away: [from, to, 'Grace'] } } })

const LIVES: readonly Life[] = [
  {
    rule: 'H01',
    wearerId: 'Grace',
    there: { people: crew(10) },
    between: { people: crew(7) },
    over: { people: crew(6) },
    calmDays: 14,
  },
  {
    rule: 'H02',
    wearerId: 'Grace',
    there: away('2026-02-16', '2026-03-20'),
    between: away('2026-02-09', '2026-02-25'),
    over: { ...away('2026-02-02', '2026-02-20'), talks: { pairs: [oneToOne('Ada', 'Grace', '2026-02-23')] } },
  },
  {
    rule: 'H04',
    wearerId: 'Grace',
    there: { people: { Linus: { since: '2026-02-02', before: { under: 'Margaret' } } } },
    between: null,
    over: { people: { Linus: { since: '2025-11-03', before: { under: 'Margaret' } } } },
  },
  {
    rule: 'H05',
    wearerId: 'Ada',
    there: { people: { Grace: { away: ['2026-02-20', '2026-03-20'] } } },
    between: { people: { Grace: { away: ['2026-02-20', '2026-02-27'] } } },
    over: {
      people: { Grace: { away: ['2026-02-20', '2026-02-27'] } },
      talks: { pairs: [oneToOne('Ada', 'Grace', '2026-02-28')] },
    },
  },
  {
    rule: 'H06',
    wearerId: 'Grace',
    there: { checkIns: [{ personId: 'Linus', askedOn: '2026-02-27', stillAsks: true, missedInRow: 0 }] },
    between: { work: { persons: [personWork('Linus', { late: 3 })] } },
    over: { work: { persons: [personWork('Linus', { late: 2 })] } },
    calmDays: 21,
  },
  {
    rule: 'H07',
    wearerId: 'Grace',
    there: { changes: [change()], groups: [group('R1', 'Grace', 0.5)] },
    between: { changes: [change()], groups: [group('R1', 'Grace', 0.65)] },
    over: { changes: [change()], groups: [group('R1', 'Grace', 0.72)] },
  },
  { rule: 'H08', wearerId: 'Grace', there: push(130), between: push(98), over: push(60), calmDays: 14 },
  {
    rule: 'H09',
    wearerId: 'Ada',
    there: { changes: [change({ kind: 'system' })], groups: [group('R1', 'Ada', 0.5)] },
    between: { changes: [change({ kind: 'system' })], groups: [group('R1', 'Ada', 0.65)] },
    over: { changes: [change({ kind: 'system' })], groups: [group('R1', 'Ada', 0.72)] },
  },
  {
    rule: 'H10',
    wearerId: 'Margaret',
    there: {
      changes: [change({ milestones: Array(2).fill({ teamId: null, dueOn: '2026-02-02', done: false }) })],
    },
    between: { changes: [change({ milestones: [{ teamId: null, dueOn: '2026-02-02', done: false }] })] },
    over: { changes: [change({ milestones: [{ teamId: null, dueOn: '2026-02-02', done: true }] })] },
    calmDays: 14,
  },
  { rule: 'H11', wearerId: 'Grace', there: lined(1), between: lined(3), over: lined(4) },
  { rule: 'H12', wearerId: 'Grace', there: charters(3), between: charters(2), over: charters(1) },
  { rule: 'H13', wearerId: 'Grace', there: late(6), between: late(3), over: late(2) },
  {
    rule: 'H14',
    wearerId: 'Grace',
    there: decision('2026-02-16'),
    between: decision('2026-02-26'),
    over: decision('2026-03-06'),
  },
  {
    rule: 'H15',
    wearerId: 'Grace',
    there: obstacle({ left: 0.1 }),
    between: obstacle({ left: 0.6 }),
    over: obstacle({ ownerId: 'Ada' }),
  },
  { rule: 'H16', wearerId: 'Ada', there: acts(9), between: acts(5), over: acts(3) },
  {
    rule: 'H17',
    wearerId: 'Grace',
    there: {
      people: { Grace: { since: '2026-01-05', before: { level: 2 } } },
      work: {
        tasks: Array.from({ length: 5 }, (_, at) => task(`old ${at}`, 'Grace', { madeOn: '2025-10-06' })),
      },
    },
    between: null,
    over: {
      people: { Grace: { since: '2026-01-05', before: { level: 2 } } },
      charters: { states: [{ personId: 'Grace', agreedOn: '2026-02-02', waitingSince: null }] },
    },
  },
  {
    rule: 'H18',
    wearerId: 'Grace',
    there: { aims: [aim('one', { bounces: 2 }), aim('two', { state: 'briefed', briefedOn: '2026-01-05' })] },
    between: { aims: [aim('one', { bounces: 2 })] },
    over: { aims: [aim('one', { bounces: 1 })] },
  },
  { rule: 'H20', wearerId: 'Grace', there: unseen(0), between: unseen(2, '2026-01-20'), over: unseen(2) },
  { rule: 'H21', wearerId: 'Grace', there: loaded(3, 13), between: loaded(1, 13), over: loaded(1, 9) },
  {
    rule: 'H22',
    wearerId: 'Linus',
    there: others('Linus', 'Radia', 'Alan'),
    between: others('Linus', 'Radia'),
    over: others('Linus'),
  },
  { rule: 'H23', wearerId: 'Grace', there: kept(12), between: kept(18), over: kept(19) },
]

const IS = thresholdsWith()

function verdictOf({ rule, wearerId }: Life, told: Told): string {
  const { cases, broken } = judge(RULES, new Snapshot(factsOf(told)), IS)
  expect(broken).toEqual([])
  return cases.find(each => each.rule === rule && each.wearerId === wearerId)?.verdict ?? 'quiet'
}

/** What becomes of a signal that was opened some days ago, under other facts; these for so many days already. */
function afterwards(life: Life, told: Told, days: number, calmFor = 0): string {
  const opened = judge(RULES, new Snapshot(factsOf(life.there)), IS).cases
  const first = opened.find(each => each.rule === life.rule && each.wearerId === life.wearerId)
  const signal: StandingSignal = {
    id: 'signal',
    rule: life.rule,
    subjectKind: first?.subject.kind ?? 'person',
    subjectId: first?.subject.id ?? '',
    wearerId: life.wearerId,
    state: 'open',
    firedOn: addDays(ON, -days),
    snoozedUntil: null,
    setAsideAt: null,
    calmSince: addDays(ON, -calmFor),
  }
  const { cases } = judge(RULES, new Snapshot(factsOf(told)), IS)
  const { kept: staying, cleared } = reconcile(cases, [signal], ON)
  return staying.length > 0 ? 'stays' : cleared.length > 0 ? 'cleared' : 'too early'
}

describe('the life of a situation', () => {
  test('is told for every rule', () => {
    expect(LIVES.map(life => life.rule)).toEqual(RULES.map(rule => rule.id).toSorted())
  })

  test.each(LIVES)('$rule: begins when it is there, and not in between', life => {
    expect(verdictOf(life, life.there)).toBe('fires')
    if (life.between !== null) expect(verdictOf(life, life.between)).toBe('holds')
    expect(verdictOf(life, life.over)).toBe(life.calmDays === undefined ? 'quiet' : 'calm')
  })

  test.each(LIVES)(
    '$rule: stays in between, and ends when it is over, after three days or as many as it must be calm',
    life => {
      expect(afterwards(life, life.there, 10)).toBe('stays')
      if (life.between !== null) expect(afterwards(life, life.between, 10)).toBe('stays')
      const { calmDays = 0 } = life
      expect(afterwards(life, life.over, calmDays + 10, calmDays)).toBe('cleared')
      if (calmDays === 0) expect(afterwards(life, life.over, 2)).toBe('too early')
      else expect(afterwards(life, life.over, 90, calmDays - 1)).toBe('stays')
    },
  )

  test.each(LIVES)('$rule: says why in sentences, each with the number it was judged by', life => {
    const { cases } = judge(RULES, new Snapshot(factsOf(life.there)), IS)
    const found = cases.find(each => each.rule === life.rule && each.wearerId === life.wearerId)
    const speaking = (found?.sources ?? []).filter(source => source.speaks)
    expect(speaking.length).toBeGreaterThan(0)
    for (const source of found?.sources ?? []) {
      expect(source.says).toMatch(/^[“A-Z0-9].*\.$/)
      expect(Number.isFinite(source.value) && Number.isFinite(source.threshold)).toBe(true)
    }
  })

  test.each(LIVES)('$rule: is nobody’s who is away meanwhile', life => {
    const told = life.there
    const person = told.people?.[life.wearerId] ?? {}
    const people = { ...told.people, [life.wearerId]: { ...person, away: ['2026-02-02', null] as const } }
    const { cases } = judge(RULES, new Snapshot(factsOf({ ...told, people })), IS)
    expect(cases.filter(each => each.wearerId === life.wearerId && each.verdict === 'fires')).toEqual([])
  })
})
