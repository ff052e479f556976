import { describe, expect, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { organisation } from '#test/organisation.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import type { ChartPlacement } from '../chart/chart-rows.ts'
import { peopleFactsFrom } from './people-facts.ts'
import { peopleFacts } from './read-people-facts.ts'

const ON = '2026-03-02'

/** Ada over Grace over Linus, each with the placements given; others joined in 2020. */
function facts(own: Readonly<Record<string, readonly Partial<ChartPlacement>[]>>) {
  const usual: Readonly<Record<string, Partial<ChartPlacement>>> = {
    Ada: { level: 5, leadsTeam: true, teamId: 'Harbour' },
    Grace: { level: 3, leadsTeam: true, reportsTo: 'Ada' },
    Linus: { reportsTo: 'Grace' },
    Radia: { reportsTo: 'Grace' },
  }
  const placements = Object.entries(usual).flatMap(([personId, post]) =>
    (own[personId] ?? [{}]).map((given, at) => ({
      ...{ id: `${personId} ${at}`, personId, teamId: 'Pilots', reportsTo: null, title: 'Pilot', level: 1 },
      ...{ leadsTeam: false, kind: 'permanent' as const, from: '2020-01-01', to: null, ...post, ...given },
    })),
  )
  const persons = Object.keys(usual).map(id => ({
    ...{ id, name: id, status: 'active' as const, leftOn: null, workDays: [1, 2, 3, 4, 5] },
  }))
  const teams = [
    { id: 'Harbour', name: 'Harbour', parentId: null, closedOn: null },
    { id: 'Pilots', name: 'Pilots', parentId: 'Harbour', closedOn: null },
  ]
  return peopleFactsFrom({ on: ON, persons, teams, placements, absences: [] }, [], MONDAY_TO_FRIDAY)
}

describe('since when somebody stands where they stand', () => {
  test('is the first of the placements in a row with the same manager, whatever their title', () => {
    const past = [
      { from: '2024-01-01', to: '2024-12-31', reportsTo: 'Ada' },
      { from: '2025-01-01', to: '2025-12-31', title: 'Pilot' },
      { from: '2026-01-01', title: 'First pilot' },
    ]
    expect(facts({ Linus: past }).places.get('Linus')).toMatchObject({
      ...{ managerId: 'Grace', managerSince: '2025-01-01', joinedOn: '2024-01-01', levelBefore: null },
    })
  })

  test.each([
    ['who left and came back is new again', '2025-06-01', '2026-02-02', '2026-02-02'],
    ['a weekend between two placements is no leaving', '2026-01-30', '2026-02-02', '2024-01-01'],
  ])('%s', (_, to, from, since) => {
    const past = [
      { from: '2024-01-01', to, level: 2 },
      { from, level: 2 },
    ]
    expect(facts({ Linus: past }).places.get('Linus')).toMatchObject({
      ...{ managerSince: since, joinedOn: since, levelSince: '2024-01-01', levelBefore: null },
    })
    const led = past.map(each => ({ ...each, leadsTeam: true }))
    expect(facts({ Grace: led }).leads.get('Pilots')).toEqual({ personId: 'Grace', since })
  })

  test('knows from which level somebody rose, and when', () => {
    const rose = [
      { from: '2024-01-01', to: '2026-01-31', level: 2 },
      { from: '2026-02-01', level: 3 },
    ]
    expect(facts({ Linus: rose }).places.get('Linus')).toMatchObject({
      ...{ level: 3, levelSince: '2026-02-01', levelBefore: 2 },
    })
  })
})

describe('a post that somebody left', () => {
  const left = (to: string) => ({
    Grace: [{ to }, { from: '2026-02-20', teamId: 'Harbour', leadsTeam: false }],
  })

  test('is vacant from the day after, and says to whom it reports', () => {
    expect(facts(left('2026-02-19')).vacancies).toEqual([
      { teamId: 'Pilots', personId: 'Grace', since: '2026-02-20', reportsTo: 'Ada', level: 3 },
    ])
  })

  test('is no vacancy any more once somebody leads the team, nor after half a year', () => {
    const Linus = [{ to: '2026-02-20' }, { from: '2026-02-21', leadsTeam: true }]
    expect(facts({ ...left('2026-02-19'), Linus }).vacancies).toEqual([])
    expect(facts(left('2025-09-02')).vacancies).toEqual([])
    expect(facts(left('2025-09-03')).vacancies).toHaveLength(1)
  })

  test('has a lead who is counted from their own first day', () => {
    expect(facts({}).leads.get('Pilots')).toEqual({ personId: 'Grace', since: '2020-01-01' })
    const Linus = [{ to: '2026-02-20' }, { from: '2026-02-21', leadsTeam: true }]
    expect(facts({ ...left('2026-02-19'), Linus }).leads.get('Pilots')).toEqual({
      ...{ personId: 'Linus', since: '2026-02-21' },
    })
  })
})

test('an organisation whose people were all entered today has no newcomers: its records began today', () => {
  const everybody = Object.fromEntries(['Ada', 'Grace', 'Linus', 'Radia'].map(name => [name, [{ from: ON }]]))
  expect(facts(everybody).recordsBegan).toBe(ON)
  expect(facts({ Radia: [{ from: '2026-02-25' }] }).recordsBegan).toBe('2020-01-01')
})

test('the past is told as it was known: an absence entered later is not in it', async () => {
  const org = await organisation()
  const absence = { from: '2026-03-09', to: '2026-03-20', coverId: null }
  await org.as('Linus', work => enterAbsence(work, org.id.Linus, absence))
  const known = (on: string) => org.system(async work => (await peopleFacts(work, on)).absences.length)
  expect(await known('2026-03-02')).toBe(1)
  expect(await known('2026-03-01')).toBe(0)
  expect(await known('2026-03-10')).toBe(1)
})
