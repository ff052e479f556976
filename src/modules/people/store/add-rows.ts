import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Placement } from '../placements/placement.ts'

/** A person to insert. Ids are given by the caller, so that rows can refer to each other. */
export interface NewPersonRow {
  readonly id: string
  readonly name: string
  readonly employeeId?: string | null
  readonly email?: string | null
  readonly preferredName?: string | null
  readonly pronouns?: string | null
  readonly timeZone?: string | null
  readonly workDays?: readonly number[] | null
  readonly status?: 'invited' | 'active' | 'left'
  readonly leftOn?: LocalDate | null
  readonly isPeople?: boolean
  readonly isAdmin?: boolean
  readonly attributes?: Readonly<Record<string, string>>
}

/** Inserts any number of people in one statement. Judges no rule; lock the chart first. */
export async function addPersonRows(work: Work, rows: readonly NewPersonRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into people_persons (org_id, id, name, employee_id, email, preferred_name, pronouns, time_zone, work_days,
                                status, left_on, is_people, is_admin, attributes, created_at)
    select ${work.orgId}::uuid, id, name, "employeeId", lower(email), "preferredName", pronouns, "timeZone", "workDays",
           coalesce(status, 'invited'), "leftOn", coalesce("isPeople", false), coalesce("isAdmin", false),
           coalesce(attributes, '{}'), ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id uuid, name text, "employeeId" text, email text, "preferredName" text, pronouns text, "timeZone" text,
        "workDays" smallint[], status text, "leftOn" date, "isPeople" boolean, "isAdmin" boolean, attributes jsonb)`.execute(
    work.sql,
  )
}

/** A team to insert; parents need not come before children. */
export interface NewTeamRow {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly purpose?: string | null
  readonly closedOn?: LocalDate | null
}

/** Inserts any number of teams in one statement. Judges no rule; lock the chart first. */
export async function addTeamRows(work: Work, rows: readonly NewTeamRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into people_teams (org_id, id, name, parent_id, purpose, closed_on, created_at)
    select ${work.orgId}::uuid, id, name, "parentId", purpose, "closedOn", ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id uuid, name text, "parentId" uuid, purpose text, "closedOn" date)`.execute(work.sql)
}

/** A placement to insert. */
export type NewPlacementRow = Omit<Placement, 'fte' | 'reason' | 'rev'> &
  Partial<Pick<Placement, 'fte' | 'reason'>>

/** Inserts any number of placements in one statement. Judges no rule; lock the chart first. */
export async function addPlacementRows(work: Work, rows: readonly NewPlacementRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, fte,
                                   from_on, to_on, reason, created_at)
    select ${work.orgId}::uuid, id, "personId", "teamId", "reportsTo", title, level, "leadsTeam", kind, coalesce(fte, 1),
           "from", "to", reason, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id uuid, "personId" uuid, "teamId" uuid, "reportsTo" uuid, title text, level smallint, "leadsTeam" boolean,
        kind text, fte double precision, "from" date, "to" date, reason text)`.execute(work.sql)
}

/** An absence to insert. */
export interface NewAbsenceRow {
  readonly id: string
  readonly personId: string
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly coverId: string | null
  readonly coverState: 'asked' | 'accepted' | 'declined' | null
}

/** Inserts any number of absences in one statement. Judges no rule; lock the chart first. */
export async function addAbsenceRows(work: Work, rows: readonly NewAbsenceRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into people_absences (org_id, id, person_id, from_on, to_on, cover_id, cover_state, cover_answered_at,
                                 entered_by, created_at)
    select ${work.orgId}::uuid, id, "personId", "from", "to", "coverId", "coverState",
           case when "coverState" in ('accepted', 'declined') then ${work.now}::timestamptz end,
           ${work.actor.personId}::uuid, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id uuid, "personId" uuid, "from" date, "to" date, "coverId" uuid, "coverState" text)`.execute(
    work.sql,
  )
}
