import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import type { AimFact } from '#modules/aims/public.ts'
import { FIGURES, type Figure } from './facts/facts.ts'
import { Snapshot } from './facts/snapshot.ts'
import {
  aim,
  change,
  factsOf,
  goalWork,
  group,
  ON,
  type Placed,
  personWork,
  type Told,
  task,
  teamWork,
} from './facts.factory.ts'
import { caseKey, judge } from './judge.ts'
import { RULES } from './rules/all-rules.ts'
import { reconcile } from './signals/reconcile.ts'
import { THRESHOLDS, type ThresholdKey, thresholdsWith } from './thresholds/thresholds.ts'

const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const IS = thresholdsWith()
const KEYS = Object.keys(THRESHOLDS).filter(key => key.startsWith('H')) as ThresholdKey[]
const ALL_FIGURES = Object.keys(FIGURES) as Figure[]

const name = fc.constantFrom(...NAMES)
const day = fc.integer({ min: -400, max: 60 }).map(offset => addDays(ON, offset))
const past = fc.integer({ min: -400, max: 0 }).map(offset => addDays(ON, offset))
const count = fc.integer({ min: 0, max: 40 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Somebody anywhere: also under themselves' report, away with a cover who is away as well, or gone. */
const placed: fc.Arbitrary<Placed> = fc.record(
  {
    under: fc.option(name, { nil: null }),
    level: fc.integer({ min: 1, max: 5 }),
    leads: fc.boolean(),
    team: fc.constantFrom('Harbour', 'Pilots', 'People'),
    since: past,
    left: past,
    away: fc
      .tuple(day, fc.option(day, { nil: null }), name)
      .map(([from, to, cover]) => [from, to, cover] as const),
  },
  { requiredKeys: [] },
)

const anyAim: fc.Arbitrary<AimFact> = fc
  .record(
    {
      parentId: fc.option(fc.constantFrom('a0', 'a1', 'a2', 'a3'), { nil: null }),
      kind: fc.constantFrom('vision' as const, 'strategy' as const, 'goal' as const),
      state: fc.constantFrom(
        'draft' as const,
        'briefed' as const,
        'planned' as const,
        'live' as const,
        'closed' as const,
      ),
      ownerId: fc.option(name, { nil: null }),
      briefedById: fc.option(name, { nil: null }),
      dueOn: fc.option(day, { nil: null }),
      health: fc.constantFrom('on_track' as const, 'off_track' as const, null),
      chance: fc.option(fc.constantFrom(10, 50, 90), { nil: null }),
      bounces: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['kind', 'state'] },
  )
  .map(over => aim('', over))

/** What rooms beside aims and tasks may tell. */
const anyRooms = fc.record({
  changes: fc.array(
    fc
      .record({
        ...{ sponsorId: name, managerId: name, unanswered: fc.nat(9), purposeComplete: fc.boolean() },
        ...{ createdOn: past, announcedOn: fc.option(past), rolledOutOn: fc.option(past) },
        kind: fc.constantFrom('acquisition' as const, 'process' as const),
      })
      .map(over => change(over)),
    { maxLength: 2 },
  ),
  decisions: fc.array(
    fc.record({
      ...{ id: fc.constantFrom('d1', 'd2'), question: fc.constant('Which tug?'), deciderId: name },
      ...{
        kind: fc.constant('how_when' as const),
        isOpen: fc.boolean(),
        decideByOn: day,
        reopened: fc.nat(3),
      },
      ...{ aimId: fc.constant(null), teamId: fc.constant('Pilots'), proposedOn: past, lateTasks: fc.nat(2) },
    }),
    { maxLength: 2 },
  ),
  obstacles: fc.array(
    fc.record({
      ...{
        id: fc.constantFrom('o1', 'o2'),
        title: fc.constant('Fog'),
        level: fc.constant('detail' as const),
      },
      ...{
        severity: fc.constantFrom('critical' as const, 'minor' as const),
        ownerId: name,
        rungs: fc.nat(2),
      },
      ...{ sensitive: fc.boolean(), teamId: fc.constant('Pilots'), aimId: fc.constant(null) },
      ...{ untaken: fc.boolean(), untakenLate: fc.boolean(), left: fc.option(share) },
    }),
    { maxLength: 2 },
  ),
  charters: fc.record({
    states: fc.uniqueArray(
      fc.record({ personId: name, agreedOn: fc.option(past), waitingSince: fc.option(past) }),
      { selector: row => row.personId },
    ),
  }),
})

const anyFacts: fc.Arbitrary<Told> = fc
  .record({
    people: fc.dictionary(name, placed),
    aims: fc.array(anyAim, { maxLength: 4 }),
    late: fc.dictionary(name, count),
    open: count,
    overdue: count,
    people2: fc.array(name, { maxLength: 6 }),
    asked: fc.array(name, { maxLength: 2 }),
    favourable: share,
    reach: fc.array(fc.tuple(name, name), { maxLength: 12 }),
    rooms: anyRooms,
  })
  .map(({ people, aims, late, open, overdue, people2, asked, favourable, reach, rooms }) => ({
    ...{ people, ...rooms },
    aims: aims.map((each, at) => ({ ...each, id: `a${at}`, title: `a${at}` })),
    work: {
      goals: aims.map((_, at) =>
        goalWork(`a${at}`, {
          open,
          openDays: open * 2,
          assigneeIds: [...new Set(people2)],
          teamIds: ['Pilots'],
        }),
      ),
      persons: Object.entries(late).map(([id, tasks]) =>
        personWork(id, { late: tasks, days: [tasks, tasks, tasks], finished: tasks > 3 }),
      ),
      teams: [
        teamWork('Pilots', {
          open,
          openBefore: open,
          late: overdue,
          lateBefore: overdue,
          recurring: open,
          recurringOnTime: overdue,
        }),
      ],
      tasks: people2.map((id, at) => task(`t${at}`, id)),
    },
    checkIns: [...new Set(asked)].map(personId => ({
      personId,
      askedOn: ON,
      stillAsks: true,
      missedInRow: 2,
    })),
    groups: ALL_FIGURES.flatMap(figure => NAMES.map(reader => group(figure, reader, favourable))),
    delegations: {
      reachIns: reach.map(([byId, toId]) => ({
        ...{ byId, toId, delegationId: 'area', level: 4, aimId: null, teamId: 'Pilots' },
        ...{ act: 'task_redated' as const, on: ON },
      })),
    },
  }))

describe('whatever the records say', () => {
  test('no rule breaks, and nobody who is away or gone gets a card', () => {
    fc.assert(
      fc.property(anyFacts, told => {
        const at = new Snapshot(factsOf(told))
        const { cases, broken } = judge(RULES, at, IS)
        expect(broken).toEqual([])
        for (const { wearerId, verdict } of cases)
          if (verdict === 'fires')
            expect(at.chart.isActive(wearerId) && !at.chart.isAway(wearerId)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a rule that is not said to read work says the same without any', () => {
    const others = new Set(RULES.filter(rule => rule.ofWork === undefined).map(rule => rule.id))
    const said = (told: Told) =>
      judge(RULES, new Snapshot(factsOf(told)), IS).cases.filter(each => others.has(each.rule))
    fc.assert(
      fc.property(anyFacts, told => {
        expect(said({ ...told, work: {} })).toEqual(said(told))
      }),
    )
    expect(others.size).toBe(RULES.length - 11)
  })

  test('the same records say the same, and a second look opens nothing', () => {
    fc.assert(
      fc.property(anyFacts, told => {
        const one = judge(RULES, new Snapshot(factsOf(told)), IS).cases
        const other = judge(RULES, new Snapshot(factsOf(told)), IS).cases
        expect(other).toEqual(one)
        const { opened } = reconcile(one, [], ON)
        const standing = opened.map(({ rule, subject, wearerId }, at) => ({
          ...{ id: String(at), rule, subjectKind: subject.kind, subjectId: subject.id, wearerId },
          ...{ state: 'open' as const, firedOn: ON, snoozedUntil: null, setAsideAt: null },
        }))
        expect(reconcile(other, standing, ON)).toMatchObject({ opened: [], cleared: [] })
      }),
      { numRuns: 100 },
    )
  })

  test('what fires says why: at least one source speaks, unless something is simply so', () => {
    fc.assert(
      fc.property(anyFacts, told => {
        const { cases } = judge(RULES, new Snapshot(factsOf(told)), IS)
        for (const each of cases.filter(found => found.verdict === 'fires'))
          expect([each.rule, each.sources.some(source => source.speaks)]).toEqual([each.rule, true])
      }),
      { numRuns: 100 },
    )
  })

  test('no figure of a group is in a card of anybody but the one who may read it', () => {
    fc.assert(
      fc.property(name, share, (reader, favourable) => {
        const groups = ALL_FIGURES.map(figure => group(figure, reader, favourable, { shown: 'a figure' }))
        const { cases } = judge(RULES, new Snapshot(factsOf({ groups })), IS)
        const told = cases.filter(each => each.sources.some(source => source.says.includes('a figure')))
        expect(told.every(each => each.wearerId === reader && each.seenBy.length === 0)).toBe(true)
      }),
    )
  })

  test('who asks why is told the same, with all that does not speak beside it', () => {
    const numbers = fc.dictionary(fc.constantFrom(...KEYS), fc.nat(40))
    fc.assert(
      fc.property(anyFacts, numbers, (facts, own) => {
        const is = thresholdsWith(own)
        const usual = judge(RULES, new Snapshot(factsOf(facts)), is).cases
        const all = judge(RULES, new Snapshot(factsOf(facts), true), is).cases
        const lines = (cases: typeof all) =>
          cases
            .filter(({ verdict }) => verdict !== 'quiet')
            .map(({ sources, ...each }) => JSON.stringify([each, sources.filter(({ speaks }) => speaks)]))
        expect(lines(all)).toEqual(lines(usual))
        const asked = new Set(all.map(caseKey))
        expect(usual.filter(each => !asked.has(caseKey(each)))).toEqual([])
        for (const { rule, sources } of all) expect([rule, sources.length > 0]).toEqual([rule, true])
      }),
      { numRuns: 200 },
    )
  })
})
