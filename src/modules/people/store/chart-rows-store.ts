import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ChartAbsence, ChartPerson, ChartPlacement, ChartRows, ChartTeam } from '../chart/chart-rows.ts'
import type { Placement } from '../placements/placement.ts'

/** Everything that the chart of one date is made from, read in one statement. */
export async function readChartRows(work: Work, on: LocalDate): Promise<StoredRows> {
  const { rows } = await sql<Found>`
    select ${persons()} as persons,
      (select coalesce(json_agg(json_build_array(t.id, t.name, t.parent_id, t.closed_on) order by lower(t.name), t.id), '[]')
         from people_teams t where t.org_id = o.org_id) as teams,
      ${placements(on)} as placements,
      (select coalesce(json_agg(json_build_array(a.person_id, a.from_on, a.to_on, a.cover_id, a.cover_state) order by a.id), '[]')
         from people_absences a where a.org_id = o.org_id and a.cancelled_at is null
          and a.from_on <= ${on}::date and (a.to_on is null or a.to_on >= ${on}::date)) as absences
    from people_organisations o where o.org_id = ${work.orgId}::uuid`.execute(work.sql)
  const found = rows[0] ?? { persons: [], teams: [], placements: [], absences: [] }
  return {
    on,
    persons: found.persons.map(personFrom),
    teams: found.teams.map(teamFrom),
    placements: found.placements.map(placementFrom),
    absences: found.absences.map(absenceFrom),
  }
}

/** Of these people alone who they are and their placements, in one statement. */
export async function readRowsOf(
  work: Work,
  on: LocalDate,
  personIds: readonly string[],
): Promise<Pick<StoredRows, 'persons' | 'placements'>> {
  const { rows } = await sql<Pick<Found, 'persons' | 'placements'>>`
    select ${persons(personIds)} as persons, ${placements(on, personIds)} as placements
      from people_organisations o where o.org_id = ${work.orgId}::uuid`.execute(work.sql)
  const found = rows[0] ?? { persons: [], placements: [] }
  return { persons: found.persons.map(personFrom), placements: found.placements.map(placementFrom) }
}

function persons(ids?: readonly string[]): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_array(p.id, coalesce(p.preferred_name, p.name), p.status, p.left_on,
                coalesce(p.work_days, o.work_days), p.rev, p.erased_at is not null) order by p.search, p.id), '[]')
         from people_persons p where p.org_id = o.org_id ${among(sql`p.id`, ids)})`
}

function placements(on: LocalDate, personIds?: readonly string[]): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_array(l.id, l.person_id, l.team_id, l.reports_to, l.title, l.level,
                l.leads_team, l.kind, l.from_on, l.to_on, l.fte, l.reason, l.rev) order by l.id), '[]')
         from people_placements l
        where l.org_id = o.org_id and l.cancelled_at is null and l.from_on <= ${on}::date ${among(sql`l.person_id`, personIds)})`
}

function among(id: RawBuilder<unknown>, ids?: readonly string[]): RawBuilder<unknown> {
  return ids === undefined ? sql`` : sql`and ${id} = any(${ids}::uuid[])`
}

/** A person of the chart, with what a write needs to know. */
export interface StoredPerson extends ChartPerson {
  readonly rev: number
  readonly erased: boolean
}

/** The rows of a chart, with everything that is stored of each placement. */
export interface StoredRows extends ChartRows {
  readonly persons: readonly StoredPerson[]
  readonly placements: readonly Placement[]
}

/** A date after all others: the chart rows of it hold every placement there is. */
export const END_OF_TIME: LocalDate = '9999-12-31'

// Ten thousand rows as arrays are a third of the size of the same as objects, and need one statement instead of four.
type PersonColumns = [
  ...[id: string, name: string, status: ChartPerson['status'], leftOn: LocalDate | null, workDays: number[]],
  ...[rev: number, erased: boolean],
]
type TeamColumns = [string, string, string | null, LocalDate | null]
type PlacementColumns = [
  ...[id: string, personId: string, teamId: string, reportsTo: string | null, title: string, level: number],
  ...[leadsTeam: boolean, kind: ChartPlacement['kind'], from: LocalDate, to: LocalDate | null],
  ...[fte: number, reason: string | null, rev: number],
]
type AbsenceColumns = [string, LocalDate, LocalDate | null, string | null, ChartAbsence['coverState']]

interface Found {
  persons: PersonColumns[]
  teams: TeamColumns[]
  placements: PlacementColumns[]
  absences: AbsenceColumns[]
}

function personFrom(columns: PersonColumns): StoredPerson {
  const [id, name, status, leftOn, workDays, rev, erased] = columns
  return { id, name, status, leftOn, workDays, rev, erased }
}

function teamFrom([id, name, parentId, closedOn]: TeamColumns): ChartTeam {
  return { id, name, parentId, closedOn }
}

function placementFrom(columns: PlacementColumns): Placement {
  const [id, personId, teamId, reportsTo, title, level, leadsTeam, kind, from, to, fte, reason, rev] = columns
  return { id, personId, teamId, reportsTo, title, level, leadsTeam, kind, from, to, fte, reason, rev }
}

function absenceFrom([personId, from, to, coverId, coverState]: AbsenceColumns): ChartAbsence {
  return { personId, from, to, coverId, coverState }
}
