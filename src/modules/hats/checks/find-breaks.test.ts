import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { aim, direction, factsOf, type Told } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import { findBreaks } from './find-breaks.ts'

const snapshot = (told: Told) => new Snapshot(factsOf(told))
const away = { away: ['2026-02-23', '2026-03-06'] as const }
const [vision = aim('vision'), strategy = aim('strategy')] = direction()

describe('where the line breaks', () => {
  test('is found by every check, in their order', () => {
    const { findings, broken } = findBreaks(snapshot({ aims: [] }), thresholdsWith())
    expect(findings.map(({ check }) => check)).toEqual(['A01'])
    expect(broken).toEqual([])
  })

  test('is found by the others when one check throws, which is named', () => {
    const error = new Error('no such column')
    const failing: Check = {
      id: 'A99',
      find: () => {
        throw error
      },
    }
    const { findings, broken } = findBreaks(snapshot({ aims: [] }), thresholdsWith(), [failing, ...CHECKS])
    expect(findings.map(({ check }) => check)).toEqual(['A01'])
    expect(broken).toEqual([{ check: 'A99', error }])
  })

  const need = { aimId: 'goal', providerId: 'other', byOn: '2026-04-01' }
  test.each<[string, Told]>([
    [
      'A26: a need that nobody promised',
      { aims: [vision, strategy, aim('goal'), aim('other', { state: 'draft' })], needs: [need] },
    ],
    ['A28: a decision past its date', { decisions: [decision()] }],
    ['A29: an obstacle that was not taken', { obstacles: [obstacle()] }],
  ])('waits while its owner is away: %s', (name, told) => {
    const checks = (people: Told['people']) =>
      findBreaks(snapshot({ ...told, ...(people && { people }) }), thresholdsWith()).findings.map(
        ({ check }) => check,
      )
    expect(checks(undefined)).toContain(name.slice(0, 3))
    expect(checks({ Grace: away })).not.toContain(name.slice(0, 3))
  })

  test('A05 alone speaks of somebody away, for it is about that', () => {
    const long = { away: ['2026-02-02', '2026-04-30'] as const }
    const told = { aims: [vision, strategy, aim('goal', { parentId: 'strategy' })], people: { Grace: long } }
    expect(
      findBreaks(snapshot(told), thresholdsWith()).findings.filter(({ subject }) => subject.id === 'goal'),
    ).toMatchObject([{ check: 'A05', ownerId: 'Ada' }])
  })
})

function decision() {
  return {
    ...{ id: 'berths', question: 'How many berths?', kind: 'what_why' as const, deciderId: 'Grace' },
    ...{ isOpen: true, decideByOn: '2026-02-06', reopened: 0, aimId: null, teamId: null },
    ...{ proposedOn: '2026-01-05', lateTasks: 0 },
  }
}

function obstacle() {
  return {
    ...{ id: 'crane', title: 'The crane', level: 'detail' as const, severity: 'major' as const, left: 0 },
    ...{ ownerId: 'Grace', sensitive: false, teamId: 'Pilots', aimId: null, rungs: 0 },
    ...{ untaken: true, untakenLate: true },
  }
}
