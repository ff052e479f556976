import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { aim, direction, goalWork, group, ON, personWork, type Told, teamWork } from '../facts.factory.ts'
import { found } from './checks.factory.ts'

/** A check that grows with a number: silent up to `most`, speaking above, graver above `graveAfter`. */
interface Boundary {
  readonly id: string
  readonly of: string
  readonly most: number
  readonly graveAfter?: number
  readonly upTo: number
  readonly severities: readonly [first: string, graver?: string]
  readonly told: (number: number) => Told
}

const ago = (days: number) => addDays(ON, -days)
const many = (count: number, over: Parameters<typeof aim>[1] = {}) =>
  Array.from({ length: count }, (_, at) => aim(`g${at}`, over))
const [vision = aim('vision'), strategy = aim('strategy')] = direction()
const off = { health: 'off_track' } as const

const BOUNDARIES: readonly Boundary[] = [
  {
    ...{ id: 'A03', of: 'live strategies', most: 6, upTo: 20, severities: ['info'] },
    told: number => ({
      aims: [vision, strategy, ...many(number - 1, { kind: 'strategy', parentId: 'vision' })],
    }),
  },
  {
    ...{ id: 'A04', of: 'days of a strategy without goals', most: 14, upTo: 200, severities: ['critical'] },
    told: days => ({ aims: [vision, { ...strategy, liveOn: ago(days) }] }),
  },
  {
    ...{ id: 'A05', of: 'days of an absence nobody covers', most: 14, upTo: 90, severities: ['major'] },
    told: days => ({
      people: { Grace: { away: [ON, addDays(ON, days)] } },
      aims: [aim('goal')],
    }),
  },
  {
    ...{ id: 'A09', of: 'days of a draft without a date', most: 14, upTo: 200, severities: ['major'] },
    told: days => ({ aims: [aim('goal', { state: 'draft', dueOn: null, createdOn: ago(days) })] }),
  },
  {
    ...{ id: 'A18', of: 'live goals of one', most: 5, upTo: 20, severities: ['major'] },
    told: number => ({ aims: many(number) }),
  },
  {
    // Ten days of twenty are for tasks: 1.3 of them are thirteen.
    ...{ id: 'A18', of: 'days of work in four weeks', most: 10, graveAfter: 13, upTo: 40 },
    severities: ['major', 'critical'],
    told: days => ({ work: { persons: [personWork('Linus', { days: [days, 0, 0] })] } }),
  },
  {
    ...{ id: 'A19', of: 'live goals of a team', most: 7, upTo: 20, severities: ['minor'] },
    told: number => ({ aims: many(number) }),
  },
  {
    ...{ id: 'A20', of: 'days of work due on one day', most: 10, upTo: 40, severities: ['major'] },
    told: days => ({ work: { dueDays: [{ personId: 'Linus', dueOn: '2026-03-10', days, tasks: 1 }] } }),
  },
  {
    ...{ id: 'A21', of: 'days without a check-in', most: 14, graveAfter: 28, upTo: 200 },
    severities: ['minor', 'major'],
    told: days => ({ aims: [aim('goal', { checkedOn: ago(days), liveOn: '2025-06-01' })] }),
  },
  {
    ...{ id: 'A25', of: 'days without a check-in on a strategy', most: 45, upTo: 200, severities: ['major'] },
    told: days => ({ aims: [vision, { ...strategy, checkedOn: ago(days) }] }),
  },
  {
    ...{ id: 'A25', of: 'goals off track without a word', most: 2, upTo: 12, severities: ['major'] },
    told: number => ({ aims: many(number, off) }),
  },
  {
    ...{ id: 'A16', of: 'old tasks that serve nothing', most: 0, upTo: 40, severities: ['minor'] },
    told: tasks => ({
      work: { teams: [teamWork('Pilots', { servingNothingOld: tasks, servingNothing: 1, openDays: 100 })] },
    }),
  },
  {
    ...{ id: 'A16', of: 'days of twenty that serve nothing', most: 0, graveAfter: 5, upTo: 20 },
    severities: ['minor', 'major'],
    told: days => ({
      work: {
        teams: [
          teamWork('Pilots', { servingNothingOld: Math.min(days, 1), servingNothing: days, openDays: 20 }),
        ],
      },
    }),
  },
]

describe('a check speaks above its number and never at or below it', () => {
  test.each(BOUNDARIES.map(each => [`${each.id}: ${each.of}`, each] as const))('%s', (_, boundary) => {
    const { id, most, graveAfter = Number.POSITIVE_INFINITY, upTo, severities, told } = boundary
    const expected = (number: number) =>
      number <= most ? [] : [severities[number > graveAfter ? 1 : 0] ?? 'none']
    const severitiesAt = (number: number) => found(id, told(number)).map(each => each.split(' ')[0])
    for (const number of [most, most + 1]) expect(severitiesAt(number)).toEqual(expected(number))
    if (graveAfter < upTo)
      for (const number of [graveAfter, graveAfter + 1])
        expect(severitiesAt(number)).toEqual(expected(number))
    fc.assert(
      fc.property(fc.integer({ min: Math.min(most, 1), max: upTo }), number => {
        expect(severitiesAt(number)).toEqual(expected(number))
      }),
      { numRuns: 20 },
    )
  })
})

describe('a check of a share speaks on one side of it', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test('A02: exactly below 60%', () => {
    fc.assert(
      fc.property(share, favourable => {
        const told = { groups: [group('D1', 'Grace', favourable)] }
        expect(found('A02', told)).toEqual(favourable < 0.6 ? ['major team Pilots'] : [])
      }),
      { numRuns: 40 },
    )
  })

  test('A22: exactly where work is done and less than half of the result is there', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 20 }), (reached, plannedDone) => {
        const told = {
          aims: [aim('goal', { share: reached, expected: 0.5 })],
          work: { goals: [goalWork('goal', { plannedDays: 20, plannedDone })] },
        }
        expect(found('A22', told)).toEqual(plannedDone >= 16 && reached < 0.25 ? ['major aim goal'] : [])
      }),
      { numRuns: 60 },
    )
  })

  test('A23: never where the chance lies between a low and a high one, whatever the pace', () => {
    const gap = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 69 }), gap, (chance, paceGap) => {
        expect(found('A23', { aims: [aim('goal', { chance, paceGap })] })).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('A23: never where chance and pace agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), share, (chance, size) => {
        const paceGap = chance >= 50 ? size : -size
        expect(found('A23', { aims: [aim('goal', { chance, paceGap })] })).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('A30: exactly below the target, for ninety days', () => {
    const closed = { state: 'closed', outcome: 'achieved' } as const
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.nat(200), (reached, days) => {
        const told = { aims: [aim('goal', { ...closed, share: reached, closedOn: ago(days) })] }
        expect(found('A30', told)).toEqual(reached < 1 && days <= 90 ? ['minor aim goal'] : [])
      }),
      { numRuns: 60 },
    )
  })
})

describe('A13 the goals below', () => {
  const parent = aim('goal', { start: 0, target: 100, unit: 'ships' })
  const child = (id: string, target: number, upper: number | null) =>
    aim(id, { parentId: 'goal', link: 'adds', start: 0, target, unit: 'ships', upper })

  test('reach it exactly when they plan for nine tenths and their best pace for all of it', () => {
    const size = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(size, size, size, size, (one, other, oneUpper, otherUpper) => {
        const told = { aims: [parent, child('one', one, oneUpper), child('other', other, otherUpper)] }
        const reach = one + other >= 90 && oneUpper + otherUpper >= 100
        expect(found('A13', told)).toEqual(reach ? [] : ['major aim goal'])
      }),
      { numRuns: 60 },
    )
  })

  test('say the same of a number that falls as of one that rises', () => {
    const size = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(size, size, (target, upper) => {
        const rising = { aims: [parent, child('one', target, upper)] }
        const falling = {
          aims: [{ ...parent, target: -100 }, child('one', -target, upper === 0 ? 0 : -upper)],
        }
        expect(found('A13', falling)).toEqual(found('A13', rising))
      }),
      { numRuns: 40 },
    )
  })
})
