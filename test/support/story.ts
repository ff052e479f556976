import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Sql } from '#platform/db/database.ts'

/** The people of Harbour Works, the small company that tests, gallery and docs tell about. */
export const STORY = {
  Ada: {
    name: 'Ada Lovelace',
    title: 'Head',
    level: 5,
    team: 'Harbour Works',
    leads: true,
    reportsTo: null,
    flag: null,
  },
  Grace: {
    name: 'Grace Hopper',
    title: 'Pilot manager',
    level: 3,
    team: 'Pilots',
    leads: true,
    reportsTo: 'Ada',
    flag: null,
  },
  Linus: {
    name: 'Linus Torres',
    title: 'Pilot',
    level: 1,
    team: 'Pilots',
    leads: false,
    reportsTo: 'Grace',
    flag: null,
  },
  Radia: {
    name: 'Radia Perl',
    title: 'Pilot',
    level: 1,
    team: 'Pilots',
    leads: false,
    reportsTo: 'Grace',
    flag: null,
  },
  Margaret: {
    name: 'Margaret Hamil',
    title: 'People manager',
    level: 3,
    team: 'People',
    leads: true,
    reportsTo: 'Ada',
    flag: 'people',
  },
  Alan: {
    name: 'Alan Turner',
    title: 'Administrator',
    level: 1,
    team: 'People',
    leads: false,
    reportsTo: 'Margaret',
    flag: 'admin',
  },
} as const

/** First name of somebody in the story. */
export type Name = keyof typeof STORY

/** Team names of the story. */
export type TeamName = 'Harbour Works' | 'Pilots' | 'People'

/** Ids of one telling of the story. */
export interface Told {
  readonly person: Record<Name, string>
  readonly team: Record<TeamName, string>
}

/** Since when everybody has their place. */
const STORY_STARTED = '2024-01-01'

/** Writes the story into an organisation, in six statements. */
export async function tell(db: Sql, orgId: string, timeZone: string): Promise<Told> {
  const person = mapped(Object.keys(STORY) as Name[], () => newId())
  const team = mapped(['Harbour Works', 'Pilots', 'People'] as TeamName[], () => newId())
  await sql`insert into people_organisations (org_id, name, slug, time_zone, chart_rev)
    values (${orgId}, 'Harbour Works', ${`harbour-${orgId.slice(-12)}`}, ${timeZone}, ${newId()})`.execute(db)
  const persons = Object.entries(STORY).map(([key, { name, flag }]) => ({
    id: person[key as Name],
    name,
    email: `${key.toLowerCase()}@harbour.example`,
    people: flag === 'people',
    admin: flag === 'admin',
  }))
  await sql`insert into people_persons (org_id, id, employee_id, email, name, status, is_people, is_admin)
    select ${orgId}, id, 'HW-' || split_part(email, '@', 1), email, name, 'active', people, admin
      from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as t(id uuid, name text, email text, people boolean, admin boolean)`.execute(
    db,
  )
  const teams = Object.entries(team).map(([name, id]) => ({
    id,
    name,
    parent: name === 'Harbour Works' ? null : team['Harbour Works'],
  }))
  await sql`insert into people_teams (org_id, id, name, parent_id)
    select ${orgId}, id, name, parent from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as t(id uuid, name text, parent uuid)`.execute(
    db,
  )
  const placements = Object.entries(STORY).map(([key, at]) => ({
    id: newId(),
    person: person[key as Name],
    team: team[at.team],
    boss: at.reportsTo === null ? null : person[at.reportsTo],
    title: at.title,
    level: at.level,
    leads: at.leads,
  }))
  await sql`insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, from_on)
    select ${orgId}, id, person, team, boss, title, level, leads, 'permanent', ${STORY_STARTED}
      from jsonb_to_recordset(${JSON.stringify(placements)}::jsonb)
        as t(id uuid, person uuid, team uuid, boss uuid, title text, level int, leads boolean)`.execute(db)
  return { person, team }
}

function mapped<K extends string, V>(keys: readonly K[], value: () => V): Record<K, V> {
  return Object.fromEntries(keys.map(key => [key, value()])) as Record<K, V>
}
