import { describe, expect, test } from 'vitest'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { type PeopleRecords, peopleFactsFrom } from '#modules/people/public.ts'
import { withAbsence, withDeparture, withMerger, withReports } from './change-people.ts'

const ON = '2026-03-02'
const post = (personId: string, teamId: string, reportsTo: string | null, leadsTeam = false) => ({
  ...{
    id: `post of ${personId}`,
    personId,
    teamId,
    reportsTo,
    leadsTeam,
    title: 'Pilot',
    level: leadsTeam ? 3 : 1,
  },
  ...{ kind: 'permanent' as const, from: '2024-01-01', to: null },
})
const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
const RECORDS: PeopleRecords = {
  rows: {
    ...{ on: ON, absences: [] },
    persons: NAMES.map(id => ({
      id,
      name: id,
      workDays: [1, 2, 3, 4, 5],
      status: 'active' as const,
      leftOn: null,
    })),
    teams: [
      ['Harbour', null],
      ['Pilots', 'Harbour'],
      ['Divers', 'Pilots'],
      ['People', 'Harbour'],
    ].map(([id, parentId]) => ({ id: id ?? '', name: id ?? '', parentId: parentId ?? null, closedOn: null })),
    placements: [
      post('Ada', 'Harbour', null, true),
      ...[
        post('Grace', 'Pilots', 'Ada', true),
        post('Linus', 'Pilots', 'Grace'),
        post('Radia', 'Pilots', 'Grace'),
      ],
      ...[post('Margaret', 'People', 'Ada', true), post('Alan', 'People', 'Margaret')],
    ],
  },
  absences: [],
  calendar: MONDAY_TO_FRIDAY,
}
const factsOf = ({ rows, absences, calendar }: PeopleRecords) => peopleFactsFrom(rows, absences, calendar)

describe('a copy of the people', () => {
  test('in which somebody is away, uncovered or covered', () => {
    const away = { personId: 'Grace', from: ON, to: '2026-03-20', coverId: null }
    const { chart, absences } = factsOf(withAbsence(RECORDS, away))
    expect(chart.isAway('Grace')).toBe(true)
    expect(chart.managerOf('Linus')).toBe('Ada')
    expect(absences).toHaveLength(1)
    expect(factsOf(withAbsence(RECORDS, { ...away, coverId: 'Radia' })).chart.managerOf('Linus')).toBe(
      'Radia',
    )
  })

  test('in which somebody has left: their post is empty since today, and whoever is above answers', () => {
    const { chart, vacancies, places } = factsOf(withDeparture(RECORDS, 'Grace'))
    expect(chart.isActive('Grace')).toBe(false)
    expect(vacancies).toMatchObject([{ teamId: 'Pilots', personId: 'Grace', since: ON }])
    expect(chart.managerOf('Linus')).toBe('Ada')
    expect(places.has('Grace')).toBe(false)
  })

  test('in which people report to another, new with them since today, in the team where they were', () => {
    const { chart, places } = factsOf(withReports(RECORDS, 'Margaret', ['Linus', 'Radia']))
    expect(chart.reportsOf('Margaret')).toEqual(['Linus', 'Radia', 'Alan'])
    expect(chart.reportsOf('Grace')).toEqual([])
    expect(places.get('Linus')).toMatchObject({
      managerId: 'Margaret',
      managerSince: ON,
      levelSince: '2024-01-01',
    })
    expect(chart.placementOf('Linus')?.teamId).toBe('Pilots')
  })

  test('in which two teams are one: all report to who leads it, and nobody leads the other', () => {
    const merger = { teamId: 'Pilots', intoId: 'People', leadId: 'Grace', newLeadId: 'Margaret' }
    const { chart, places, vacancies } = factsOf(withMerger(RECORDS, merger))
    expect(chart.teams().map(team => team.id)).toEqual(expect.not.arrayContaining(['Pilots']))
    expect(chart.membersOf('People').toSorted()).toEqual(['Alan', 'Grace', 'Linus', 'Margaret', 'Radia'])
    expect(chart.reportsOf('Margaret').toSorted()).toEqual(['Alan', 'Grace', 'Linus', 'Radia'])
    expect(chart.teamsLedBy('Grace')).toEqual([])
    expect(chart.team('Divers')?.parentId).toBe('People')
    expect(places.get('Linus')?.managerSince).toBe(ON)
    expect(vacancies).toEqual([])
  })

  test('leaves the records as they are', () => {
    const before = structuredClone(RECORDS)
    withDeparture(RECORDS, 'Grace')
    withReports(RECORDS, 'Margaret', ['Linus'])
    withMerger(RECORDS, { teamId: 'Pilots', intoId: 'People', leadId: 'Grace', newLeadId: 'Margaret' })
    expect(RECORDS).toEqual(before)
  })

  test('of somebody who began today is changed, not doubled', () => {
    const began = {
      ...RECORDS,
      rows: {
        ...RECORDS.rows,
        placements: RECORDS.rows.placements.map(each =>
          each.personId === 'Linus' ? { ...each, from: ON } : each,
        ),
      },
    }
    const { rows } = withReports(began, 'Margaret', ['Linus'])
    expect(rows.placements.filter(each => each.personId === 'Linus')).toMatchObject([
      { reportsTo: 'Margaret', from: ON },
    ])
  })
})
