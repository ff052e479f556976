import { OrgChart } from '#modules/people/public.ts'

/** The Monday on which the story is told. */
const HARBOUR_DAY = '2026-03-02'

/** Harbour Works as a chart, with names as ids: Ada over Grace (Linus, Radia) and Margaret (Alan). */
export function harbourChart(): OrgChart {
  const placed = [
    ['Ada', 'Harbour', null, 5],
    ['Grace', 'Pilots', 'Ada', 3],
    ['Linus', 'Pilots', 'Grace', 1],
    ['Radia', 'Pilots', 'Grace', 1],
    ['Margaret', 'People', 'Ada', 3],
    ['Alan', 'People', 'Margaret', 1],
  ] as const
  const teams = [
    ['Harbour', null],
    ['Pilots', 'Harbour'],
    ['People', 'Harbour'],
  ] as const
  return new OrgChart({
    on: HARBOUR_DAY,
    persons: placed.map(([id]) => ({
      id,
      name: id,
      status: 'active',
      leftOn: null,
      workDays: [1, 2, 3, 4, 5],
    })),
    teams: teams.map(([id, parentId]) => ({ id, name: id, parentId, closedOn: null })),
    placements: placed.map(([personId, teamId, reportsTo, level]) => ({
      id: personId,
      personId,
      teamId,
      reportsTo,
      title: '',
      level,
      leadsTeam: level > 1,
      kind: 'permanent',
      from: '2020-01-01',
      to: null,
    })),
    absences: [],
  })
}
