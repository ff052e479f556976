import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { TeamTree } from '../../chart/team-tree.ts'
import type { CurrentPeople, KnownPerson, KnownPlacement, KnownTeam } from '../current-people.ts'

/** Everybody but the erased, with the position in force or the next one, and the open teams; one statement. */
export async function readCurrentPeople(work: Work): Promise<CurrentPeople> {
  const { rows } = await sql<Found>`
    select o.name as organisation, o.level_labels,
      (select coalesce(json_agg(json_build_array(p.id, p.name, p.employee_id, p.email, p.preferred_name, p.pronouns,
                p.time_zone, p.attributes, p.left_on) order by p.search, p.id), '[]')
         from people_persons p where p.org_id = o.org_id and p.erased_at is null) as persons,
      (select coalesce(json_agg(json_build_array(l.person_id, l.id, l.team_id, l.reports_to, l.title, l.level, l.leads_team,
                l.kind, l.fte, l.from_on, l.to_on) order by l.from_on), '[]')
         from people_placements l
        where l.org_id = o.org_id and l.kind <> 'acting' and l.cancelled_at is null
          and (l.to_on is null or l.to_on >= ${work.today}::date)) as placements,
      (select coalesce(json_object_agg(b.person_id, b.from_on), '{}')
         from (select person_id, min(from_on) as from_on from people_placements
                where org_id = ${work.orgId}::uuid and kind <> 'acting' and cancelled_at is null
                group by person_id) b) as started,
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
    persons: personsFrom(found),
    teams: inTreeOrder(found.teams, work.today),
  }
}

type PlacementColumns = [
  ...[personId: string, id: string, teamId: string, reportsTo: string | null, title: string, level: number],
  ...[leadsTeam: boolean, kind: KnownPlacement['kind'], fte: number, from: LocalDate, to: LocalDate | null],
]
type PersonColumns = [
  ...[
    id: string,
    name: string,
    employeeId: string | null,
    email: string | null,
    preferredName: string | null,
  ],
  ...[
    pronouns: string | null,
    timeZone: string | null,
    attributes: Record<string, string>,
    leftOn: LocalDate | null,
  ],
]

interface Found {
  organisation: string
  levelLabels: string[]
  persons: PersonColumns[]
  /** In order of their first day. */
  placements: PlacementColumns[]
  /** First day of the first placement by person. */
  started: Record<string, LocalDate>
  teams: [id: string, name: string, parentId: string | null][]
}

/** Joined here, because an embedded database keeps no statistics and would compare everybody with everybody. */
function personsFrom({ persons, placements, started }: Found): KnownPerson[] {
  const standing = new Map<string, KnownPlacement>()
  for (const [personId, ...columns] of placements)
    if (!standing.has(personId)) standing.set(personId, placementFrom(columns))
  return persons.map(
    ([id, name, employeeId, email, preferredName, pronouns, timeZone, attributes, leftOn]) => {
      const [startedOn, placement] = [started[id] ?? null, standing.get(id) ?? null]
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
    },
  )
}

type WithoutPerson<T> = T extends [string, ...infer Rest] ? Rest : never

function placementFrom(columns: WithoutPerson<PlacementColumns>): KnownPlacement {
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
