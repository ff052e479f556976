import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { aim, casesOf, crew, goalWork, group, ON, personWork, type Told, teamWork } from '../facts.factory.ts'
import { THRESHOLDS, type ThresholdKey, thresholdsWith } from '../thresholds/thresholds.ts'
import { largeTeam } from './h01-large-team.ts'
import { needsSupport } from './h06-needs-support.ts'
import { executionSlipping } from './h13-execution-slipping.ts'
import { decisionStuck } from './h14-decision-stuck.ts'
import { obstacleInCourt } from './h15-obstacle-in-court.ts'
import { recognitionThin } from './h20-recognition-thin.ts'
import { strain } from './h21-strain.ts'
import { leadingWithoutTitle } from './h22-leading-without-title.ts'
import { standardsSlipping } from './h23-standards-slipping.ts'
import type { Considered, Rule } from './rule.ts'

/** A rule that judges by how many of something there are; more of it never makes it calmer. */
interface Counting {
  readonly rule: Rule
  readonly of: string
  readonly key: ThresholdKey
  /** Whether it fires at a count, where `limit` is the value of the threshold. */
  readonly fires: (count: number, limit: number) => boolean
  readonly wearer: string
  readonly upTo: number
  readonly told: (count: number) => Told
}

const names = (count: number) => Object.keys(crew(count))
const decision = {
  ...{ id: 'berths', question: 'How many berths?', kind: 'what_why' as const, deciderId: 'Ada' },
  ...{ isOpen: true, decideByOn: '2026-03-06', reopened: 0, aimId: null, teamId: null },
  ...{ proposedOn: '2026-01-05', lateTasks: 0 },
}
const obstacle = {
  ...{ id: 'crane', title: 'The crane', level: 'detail' as const, severity: 'major' as const },
  ...{ ownerId: 'Grace', sensitive: false, teamId: 'Pilots', aimId: null, rungs: 0 },
  ...{ untaken: false, untakenLate: false },
}

const COUNTING: readonly Counting[] = [
  {
    ...{ rule: largeTeam, of: 'direct reports', key: 'H01.reports', wearer: 'Grace', upTo: 22 },
    fires: (count, limit) => count + 2 >= limit,
    told: count => ({ people: crew(count) }),
  },
  {
    ...{ rule: executionSlipping, of: 'late tasks of twenty', key: 'H13.late', wearer: 'Grace', upTo: 20 },
    fires: (count, limit) => count / 20 > limit,
    told: count => ({
      work: { teams: [teamWork('Pilots', { open: 20, openBefore: 20, late: count, lateBefore: count })] },
    }),
  },
  {
    ...{ rule: executionSlipping, of: 'troubled goals of ten', key: 'H13.goals', wearer: 'Grace', upTo: 10 },
    fires: (count, limit) => count / 10 >= limit,
    told: count => ({
      aims: Array.from({ length: 10 }, (_, at) =>
        aim(`g${at}`, at < count ? { health: 'off_track', healthBefore: 'off_track' } : {}),
      ),
    }),
  },
  {
    ...{ rule: decisionStuck, of: 'times reopened', key: 'H14.reopened', wearer: 'Ada', upTo: 12 },
    fires: (count, limit) => count >= limit,
    told: count => ({ decisions: [{ ...decision, reopened: count }] }),
  },
  {
    ...{ rule: decisionStuck, of: 'working days late', key: 'H14.late', wearer: 'Ada', upTo: 30 },
    fires: (count, limit) => count > limit,
    // Whole weeks and days of this one: the Monday of the facts less so many working days.
    told: count => ({
      decisions: [
        {
          ...decision,
          decideByOn: addDays(ON, -7 * Math.floor(count / 5) - (count % 5 === 0 ? 0 : (count % 5) + 2)),
        },
      ],
    }),
  },
  {
    ...{ rule: obstacleInCourt, of: 'twentieths of its time gone', key: 'H15.left', wearer: 'Grace' },
    ...{ upTo: 20, fires: (count, limit) => 1 - count / 20 < limit },
    told: count => ({ obstacles: [{ ...obstacle, left: 1 - count / 20 }] }),
  },
  {
    ...{ rule: recognitionThin, of: 'unseen of ten', key: 'H20.share', wearer: 'Grace', upTo: 8 },
    fires: (count, limit) => count / 10 >= limit,
    told: count => ({
      people: crew(8),
      work: { persons: names(count).map(name => personWork(name, { finished: true })) },
    }),
  },
  {
    ...{ rule: leadingWithoutTitle, of: 'others on a goal', key: 'H22.others', wearer: 'Linus', upTo: 20 },
    fires: (count, limit) => count >= limit,
    told: count => ({
      people: crew(20),
      aims: [aim('goal', { ownerId: 'Linus' })],
      work: { goals: [goalWork('goal', { open: count, assigneeIds: ['Linus', ...names(count)] })] },
    }),
  },
  {
    ...{ rule: standardsSlipping, of: 'late of twenty', key: 'H23.share', wearer: 'Grace', upTo: 20 },
    fires: (count, limit) => (20 - count) / 20 < limit,
    told: count => ({
      work: { teams: [teamWork('Pilots', { recurring: 20, recurringOnTime: 20 - count })] },
    }),
  },
]

const RANK = { quiet: 0, calm: 0, holds: 1, fires: 2 } as const

describe('a rule that counts', () => {
  const rows = COUNTING.map(each => [`${each.rule.id}: ${each.of}`, each] as const)

  test.each(rows)('fires from its threshold on and not before, wherever it is set: %s', (_, each) => {
    const { default: usual, low, high } = THRESHOLDS[each.key]
    const whole = Number.isInteger(usual)
    const limits = whole
      ? fc.integer({ min: low, max: Math.min(high, each.upTo) })
      : fc.integer({ min: Math.ceil(low * 100), max: Math.floor(high * 100) }).map(cents => cents / 100)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: each.upTo }), limits, (count, limit) => {
        const is = thresholdsWith({ [each.key]: limit, 'H01.headcount': 200, 'H01.calm': 3 })
        expect(verdictOf(each, count, is) === 'fires').toBe(each.fires(count, limit))
      }),
      { numRuns: 40 },
    )
  })

  test.each(rows)('never grows calmer with more of it: %s', (_, each) => {
    const ranks = Array.from({ length: each.upTo + 1 }, (__, count) => RANK[verdictOf(each, count)])
    expect(ranks).toEqual(ranks.toSorted())
    expect([ranks[0], ranks.at(-1)]).not.toEqual([2, 2])
    expect(ranks.at(-1)).toBe(2)
  })

  test.each(rows)('never fires for somebody away: %s', (_, each) => {
    const told = each.told(each.upTo)
    const away = { [each.wearer]: { away: ['2026-02-23', null] as const } }
    const cases = casesOf(each.rule, { ...told, people: { ...told.people, ...away } })
    expect(cases.filter(one => one.wearerId === each.wearer && one.verdict === 'fires')).toEqual([])
  })
})

describe('a rule of a share that people gave', () => {
  test('H21: begins below one number, ends at another, and holds between', () => {
    const verdictAt = (cents: number) =>
      worst(casesOf(strain, { groups: [group('W2', 'Grace', cents / 100)] }), 'Grace')
    for (let cents = 0; cents <= 100; cents++)
      expect([cents, verdictAt(cents)]).toEqual([
        cents,
        cents < 50 ? 'fires' : cents < 60 ? 'holds' : 'quiet',
      ])
  })
})

describe('H06 support of a person', () => {
  const late = { 'late tasks': { work: { persons: [personWork('Linus', { late: 3 })] } } }
  const signs: Record<string, Told> = {
    ...late,
    'goals off track': {
      aims: ['one', 'two'].map(id => aim(id, { ownerId: 'Linus', health: 'off_track' })),
    },
    'a chance that fell': { aims: [aim('three', { ownerId: 'Linus', chanceBefore: 90, chance: 50 })] },
    'missed check-ins': {
      checkIns: [{ personId: 'Linus', askedOn: null, stillAsks: false, missedInRow: 2 }],
    },
  }
  const both = (one: Told, other: Told): Told => ({
    ...{ ...one, ...other },
    aims: [...(one.aims ?? []), ...(other.aims ?? [])],
  })
  const pairs = Object.entries(signs).flatMap(([one, told], at) =>
    Object.entries(signs)
      .slice(at + 1)
      .map(([other, more]) => [one, other, both(told, more)] as const),
  )

  test.each(Object.entries(signs))('is not asked for by %s alone', (_, told) => {
    expect(worst(casesOf(needsSupport, told), 'Grace')).toBe('holds')
  })

  test.each(pairs)('is by %s and %s', (_, __, told) => {
    expect(worst(casesOf(needsSupport, told), 'Grace')).toBe('fires')
  })

  test.each(pairs)('is not for who is away, by %s and %s', (_, __, told) => {
    const people = { Linus: { away: ['2026-02-23', '2026-03-20'] as const } }
    const about = casesOf(needsSupport, { ...told, people }).filter(({ subject }) => subject.id === 'Linus')
    expect(about).toEqual([])
  })
})

function verdictOf(each: Counting, count: number, is = thresholdsWith()): Considered['verdict'] {
  return worst(casesOf(each.rule, each.told(count), is), each.wearer)
}

function worst(cases: readonly Considered[], wearer: string): Considered['verdict'] {
  const own = cases.filter(each => each.wearerId === wearer).map(each => each.verdict)
  return own.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? 'quiet'
}
