import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { TeamTree } from '../../chart/team-tree.ts'
import type { CurrentPeople, KnownPerson, KnownPlacement, KnownTeam } from '../current-people.ts'

/** Everybody but the erased, with the position in force or the next one, and the open teams; one statement. */
export async function readCurrentPeople(work: Work): Promise<CurrentPeople> {
  const { rows } = await sql<Found>`
    with standing as (
      select distinct on (person_id) person_id, json_build_array(id, team_id, reports_to, title, level, leads_team, kind,
             fte, from_on, to_on) as placement
        from people_placements
       where org_id = ${work.orgId}::uuid and kind <> 'acting' and cancelled_at is null
         and (to_on is null or to_on >= ${work.today}::date)
       order by person_id, from_on
    ), begun as (
      select person_id, min(from_on) as started_on from people_placements
       where org_id = ${work.orgId}::uuid and kind <> 'acting' and cancelled_at is null group by person_id
    )
    select o.name as organisation, o.level_labels,
      (select coalesce(json_agg(json_build_array(p.id, p.name, p.employee_id, p.email, p.preferred_name, p.pronouns,
                p.time_zone, p.attributes, p.left_on, b.started_on, s.placement) order by p.search, p.id), '[]')
         from people_persons p left join standing s on s.person_id = p.id left join begun b on b.person_id = p.id
        where p.org_id = o.org_id and p.erased_at is null) as persons,
      (select coalesce(json_agg(json_build_array(t.id, t.name, t.parent_id) order by lower(t.name), t.id), '[]')
         from people_teams t
        where t.org_id = o.org_id and (t.closed_on is null or t.closed_on >= ${work.today}::date)) as teams
    from people_organisations o where o.org_id = ${work.orgId}::uuid`.execute(work.sql)
  const [found] = rows
  if (found === undefined)
    throw new Error('This unit of work is bound to an organisation that does not exist.')
  return {
    organisation: found.organisation,
    levelLabels: found.levelLabels,
    persons: found.persons.map(personFrom),
    teams: inTreeOrder(found.teams, work.today),
  }
}

type PlacementColumns = [
  ...[id: string, teamId: string, reportsTo: string | null, title: string, level: number, leadsTeam: boolean],
  ...[kind: KnownPlacement['kind'], fte: number, from: LocalDate, to: LocalDate | null],
]
type PersonColumns = [
  ...[
    id: string,
    name: string,
    employeeId: string | null,
    email: string | null,
    preferredName: string | null,
  ],
  ...[pronouns: string | null, timeZone: string | null, attributes: Record<string, string>],
  ...[leftOn: LocalDate | null, startedOn: LocalDate | null, placement: PlacementColumns | null],
]

interface Found {
  organisation: string
  levelLabels: string[]
  persons: PersonColumns[]
  teams: [id: string, name: string, parentId: string | null][]
}

function personFrom(columns: PersonColumns): KnownPerson {
  const [id, name, employeeId, email, preferredName, pronouns, timeZone, attributes, leftOn, startedOn, at] =
    columns
  const placement = at === null ? null : placementFrom(at)
  return {
    id,
    name,
    employeeId,
    email,
    preferredName,
    pronouns,
    timeZone,
    attributes,
    leftOn,
    startedOn,
    placement,
  }
}

function placementFrom(columns: PlacementColumns): KnownPlacement {
  const [id, teamId, reportsTo, title, level, leadsTeam, kind, fte, from, to] = columns
  return { id, teamId, reportsTo, title, level, leadsTeam, kind, fte, from, to }
}

function inTreeOrder(rows: Found['teams'], today: LocalDate): KnownTeam[] {
  const teams = rows.map(([id, name, parentId]) => ({ id, name, parentId, closedOn: null }))
  const open = new Set(teams.map(team => team.id))
  return new TeamTree(teams, today).open.map(({ id, name, parentId }) => ({
    id,
    name,
    parentId: parentId !== null && open.has(parentId) ? parentId : null,
  }))
}
