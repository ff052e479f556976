import { describe, expect, test } from 'vitest'
import { factsOf } from '../facts.factory.ts'
import { coverByOthers } from './cover-by-others.ts'
import { shownBy } from './shown-by.ts'
import { standingOf } from './step-standing.ts'
import { targetsOf } from './targets.ts'

const grace = { subjectKind: 'person', subjectId: 'Grace', firedOn: '2026-03-02' } as const
const during = ['2026-02-23', '2026-03-06'] as const
const chartWith = (away: readonly [string, string] | readonly [string, string, string]) =>
  factsOf({ people: { Grace: { away } } }).people.chart
const ofAda = {
  kind: 'cover',
  id: 'one',
  on: '2026-03-02',
  done: false,
  about: ['Grace'],
  label: '',
  link: '',
}

describe('a cover of somebody who is away', () => {
  test('that others arranged and somebody accepted shows the step', () => {
    const chart = chartWith([...during, 'Linus'])
    const deeds = coverByOthers(grace, chart, [], null)
    expect(deeds).toMatchObject([{ done: true, label: 'Linus', link: '/people/Linus' }])
    const step = shownBy('H05', 'cover') ?? { deeds: [], of: 'any', least: 1 }
    const targets = targetsOf({ ...grace, wearerId: 'Ada', scope: ['Pilots'], evidence: [] }, chart)
    expect(standingOf(step, deeds, targets).state).toBe('done')
    expect(standingOf(step, [], targets).state).toBe('open')
  })

  test('that two others agreed as a delegation shows it as well, by who covers alone', () => {
    expect(coverByOthers(grace, chartWith(during), [], 'Radia')).toMatchObject([
      { kind: 'cover_standing', done: true, label: 'Radia', link: '/people/Radia' },
    ])
    expect(coverByOthers(grace, chartWith([...during, 'Linus']), [], 'Radia')).toMatchObject([
      { label: 'Linus' },
    ])
  })

  test('is not told twice where the wearer arranged one themselves', () => {
    expect(coverByOthers(grace, chartWith([...during, 'Linus']), [ofAda], null)).toEqual([])
  })

  test('is none where nobody accepted, and none of a team', () => {
    expect(coverByOthers(grace, chartWith(during), [], null)).toEqual([])
    const pilots = { ...grace, subjectKind: 'team', subjectId: 'Pilots' } as const
    expect(coverByOthers(pilots, chartWith([...during, 'Linus']), [], 'Linus')).toEqual([])
  })
})
