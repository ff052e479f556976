import { OrgChart } from '#modules/people/public.ts'

/** The Monday on which the story is told. */
export const HARBOUR_DAY = '2026-03-02'

/** How somebody differs from the story: where they report to, what they are called, since when; gone, or away from, to and covered by whom. */
export interface Changed {
  readonly reportsTo?: string | null
  readonly title?: string
  readonly from?: string
  readonly left?: true
  readonly away?: readonly [from: string, to: string | null, coverId?: string | null]
}

/** Differences by first name. */
export type Changes = Readonly<Record<string, Changed>>

/** Harbour Works as a chart, with names as ids: Ada over Grace (Linus, Radia) and Margaret (Alan); each post is called `post of …`. */
export function harbourChart(changes: Changes = {}): OrgChart {
  return new OrgChart({
    on: HARBOUR_DAY,
    persons: PLACED.map(([id]) => ({
      ...{ id, name: id, workDays: [1, 2, 3, 4, 5] },
      status: changes[id]?.left ? ('left' as const) : ('active' as const),
      leftOn: changes[id]?.left ? '2026-02-27' : null,
    })),
    teams: TEAMS.map(([id, parentId]) => ({ id, name: id, parentId, closedOn: null })),
    placements: PLACED.map(([personId, teamId, reportsTo, level]) => ({
      ...{
        id: `post of ${personId}`,
        personId,
        teamId,
        level,
        leadsTeam: level > 1,
        kind: 'permanent' as const,
      },
      reportsTo: changes[personId]?.reportsTo === undefined ? reportsTo : changes[personId].reportsTo,
      title: changes[personId]?.title ?? 'Pilot',
      from: changes[personId]?.from ?? '2020-01-01',
      to: changes[personId]?.left ? '2026-02-27' : null,
    })),
    absences: Object.entries(changes).flatMap(([personId, { away }]) => {
      if (away === undefined) return []
      const [from, to, coverId = null] = away
      return [{ personId, from, to, coverId, coverState: coverId === null ? null : ('accepted' as const) }]
    }),
  })
}

const PLACED = [
  ['Ada', 'Harbour', null, 5],
  ['Grace', 'Pilots', 'Ada', 3],
  ['Linus', 'Pilots', 'Grace', 1],
  ['Radia', 'Pilots', 'Grace', 1],
  ['Margaret', 'People', 'Ada', 3],
  ['Alan', 'People', 'Margaret', 1],
] as const

const TEAMS = [
  ['Harbour', null],
  ['Pilots', 'Harbour'],
  ['People', 'Harbour'],
] as const
