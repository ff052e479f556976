import { describe, expect, test } from 'vitest'
import type { StandingCover } from '#modules/delegations/public.ts'
import { factsOf } from '../facts.factory.ts'
import { coverByOthers } from './cover-by-others.ts'
import { shownBy } from './shown-by.ts'
import { standingOf } from './step-standing.ts'
import { targetsOf } from './targets.ts'

const grace = { subjectKind: 'person', subjectId: 'Grace' } as const
const during = ['2026-02-23', '2026-03-06'] as const
type Away = readonly [string, string] | readonly [string, string, string]
const chartWith = (away: Away) => factsOf({ people: { Grace: { away } } }).people.chart
const ofAda = {
  kind: 'cover',
  id: 'one',
  on: '2026-03-02',
  done: true,
  about: ['Grace'],
  label: '',
  link: '',
}
const given = (over: Partial<StandingCover> = {}): StandingCover => ({
  ...{ id: 'given', coverId: 'Radia', startsOn: '2026-02-25', seen: true },
  ...over,
})

describe('a cover of somebody who is away', () => {
  test('that others arranged and somebody accepted shows the step', () => {
    const chart = chartWith([...during, 'Linus'])
    const deeds = coverByOthers(grace, chart, [], [])
    expect(deeds).toMatchObject([{ done: true, on: '2026-02-23', label: 'Linus', link: '/people/Linus' }])
    const step = shownBy('H05', 'cover') ?? { deeds: [], of: 'any', least: 1 }
    const signal = { ...grace, wearerId: 'Ada', scope: ['Pilots'], evidence: [] }
    const targets = targetsOf(signal, chart)
    expect(standingOf(step, deeds, targets).state).toBe('done')
    expect(standingOf(step, [], targets).state).toBe('open')
    expect(standingOf(step, coverByOthers(grace, chartWith(during), [], [given()]), targets)).toMatchObject({
      ...{ state: 'done', deed: { id: 'given' } },
    })
  })

  test('is told once, as the wearer’s own where they arranged one that was accepted', () => {
    const chart = chartWith([...during, 'Linus'])
    expect(coverByOthers(grace, chart, [ofAda], [given()])).toEqual([])
    expect(coverByOthers(grace, chart, [], [given({ coverId: 'Linus' })])).toHaveLength(1)
  })

  test('counts also while an offer of the wearer waits for its answer', () => {
    const waiting = { ...ofAda, done: false }
    expect(coverByOthers(grace, chartWith(during), [waiting], [given()])).toHaveLength(1)
  })

  test('is none where nobody accepted, and none of a team', () => {
    expect(coverByOthers(grace, chartWith(during), [], [])).toEqual([])
    const pilots = { ...grace, subjectKind: 'team', subjectId: 'Pilots' } as const
    expect(coverByOthers(pilots, chartWith([...during, 'Linus']), [], [given()])).toEqual([])
  })
})

describe('a cover given as a delegation between two others', () => {
  test.each<[string, Away, StandingCover[], string | null, string]>([
    ['is named and linked where the wearer may read it', during, [given()], 'Radia', '/delegations/given'],
    ['is neither where they may not', during, [given({ seen: false })], null, '/people/Grace'],
    [
      'is named without its page where everybody reads who covers the absence',
      [...during, 'Radia'],
      [given({ seen: false })],
      'Radia',
      '/people/Radia',
    ],
    [
      'is the one of several that they may read',
      during,
      [given({ id: 'first', coverId: 'Linus', seen: false }), given()],
      'Radia',
      '/delegations/given',
    ],
  ])('%s', (_, away, covers, label, link) => {
    expect(coverByOthers(grace, chartWith(away), [], covers)).toMatchObject([
      { kind: 'cover_standing', on: '2026-02-25', done: true, label, link },
    ])
  })

  test('that begins later is in time before they go, and not while they are away uncovered', () => {
    const later = [given({ startsOn: '2026-03-05' })]
    expect(coverByOthers(grace, chartWith(during), [], later)).toEqual([])
    expect(coverByOthers(grace, chartWith(['2026-03-05', '2026-03-20']), [], later)).toMatchObject([
      { on: '2026-03-05', done: true },
    ])
  })

  test('of a post that was left counts from its first day', () => {
    const { chart } = factsOf({ people: { Grace: { left: '2026-02-20' } } }).people
    expect(coverByOthers(grace, chart, [], [given()])).toMatchObject([{ on: '2026-02-25' }])
    expect(coverByOthers(grace, chart, [], [given({ startsOn: '2026-03-05' })])).toEqual([])
  })
})
