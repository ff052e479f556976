import { addDays } from '#kernel/local-date.ts'
import type { ChartAbsence, ChartPlacement } from './chart/chart-rows.ts'
import { OrgChart } from './org-chart.ts'

/** The date on which the charts of the story are drawn, a Monday. */
export const HARBOUR_DATE = '2026-03-02'

/** Harbour Works as rows that a case may change. */
export class HarbourChart {
  readonly rows = {
    persons: ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'].map(id => ({
      id,
      name: id,
      status: 'active' as 'active' | 'left',
      leftOn: null as string | null,
      workDays: [1, 2, 3, 4, 5],
    })),
    teams: [
      ['Harbour', null],
      ['Pilots', 'Harbour'],
      ['People', 'Harbour'],
    ].map(([id, parentId]) => ({
      id: id ?? '',
      name: id ?? '',
      parentId: parentId ?? null,
      closedOn: null as string | null,
    })),
    placements: [
      position('Ada', 'Harbour', null, 5),
      position('Grace', 'Pilots', 'Ada', 3),
      position('Linus', 'Pilots', 'Grace', 1),
      position('Radia', 'Pilots', 'Grace', 1),
      position('Margaret', 'People', 'Ada', 3),
      position('Alan', 'People', 'Margaret', 1),
    ],
    absences: [] as ChartAbsence[],
  }

  chart(on = HARBOUR_DATE): OrgChart {
    return new OrgChart({ on, ...this.rows })
  }

  away(
    personId: string,
    coverId: string | null = null,
    coverState: ChartAbsence['coverState'] = 'accepted',
  ): void {
    this.rows.absences.push({
      personId,
      from: HARBOUR_DATE,
      to: addDays(HARBOUR_DATE, 7),
      coverId,
      coverState: coverId === null ? null : coverState,
    })
  }

  acting(personId: string, teamId: string, reportsTo: string | null = null): void {
    const to = addDays(HARBOUR_DATE, 90)
    this.rows.placements.push({
      ...position(personId, teamId, reportsTo, 3),
      id: `${personId} acting`,
      leadsTeam: true,
      kind: 'acting',
      from: HARBOUR_DATE,
      to,
    })
  }

  leave(id: string, leftOn = addDays(HARBOUR_DATE, -1)): void {
    this.rows.persons = this.rows.persons.map(person =>
      person.id === id ? { ...person, status: 'left', leftOn } : person,
    )
    this.rows.placements = this.rows.placements.map(placement =>
      placement.personId === id ? { ...placement, to: leftOn } : placement,
    )
  }
}

function position(personId: string, teamId: string, reportsTo: string | null, level: number): ChartPlacement {
  return {
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
  }
}
