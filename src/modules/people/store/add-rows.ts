import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Column, rowsAsTable } from '#platform/db/rows-as-table.ts'
import type { Write } from '#platform/db/write-together.ts'
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
  if (rows.length > 0) await personInsert(work, rows).execute(work.sql)
}

/** The statement that does so, for several writes in one; at least one row. */
export function personInsert(work: Work, rows: readonly NewPersonRow[]): Write {
  return sql`
    insert into people_persons (org_id, id, name, employee_id, email, preferred_name, pronouns, time_zone, work_days,
                                status, left_on, is_people, is_admin, attributes, created_at)
    select ${work.orgId}::uuid, id, name, employee_id, email, preferred_name, pronouns, time_zone, work_days::smallint[],
           coalesce(status, 'invited'), left_on, coalesce(is_people, false), coalesce(is_admin, false),
           coalesce(attributes, '{}'), ${work.now}
      from ${rowsAsTable(rows, PERSON)}`
}

const PERSON: Record<string, Column<NewPersonRow>> = {
  id: ['uuid', row => row.id],
  name: ['text', row => row.name],
  employee_id: ['text', row => row.employeeId],
  email: ['text', row => row.email?.toLowerCase()],
  preferred_name: ['text', row => row.preferredName],
  pronouns: ['text', row => row.pronouns],
  time_zone: ['text', row => row.timeZone],
  work_days: ['text', row => row.workDays && `{${row.workDays.join()}}`],
  status: ['text', row => row.status],
  left_on: ['date', row => row.leftOn],
  is_people: ['bool', row => row.isPeople],
  is_admin: ['bool', row => row.isAdmin],
  attributes: ['jsonb', row => row.attributes],
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
  if (rows.length > 0) await teamInsert(work, rows).execute(work.sql)
}

/** The statement that does so, for several writes in one; at least one row. */
export function teamInsert(work: Work, rows: readonly NewTeamRow[]): Write {
  return sql`
    insert into people_teams (org_id, id, name, parent_id, purpose, closed_on, created_at)
    select ${work.orgId}::uuid, id, name, parent_id, purpose, closed_on, ${work.now}
      from ${rowsAsTable(rows, TEAM)}`
}

const TEAM: Record<string, Column<NewTeamRow>> = {
  id: ['uuid', row => row.id],
  name: ['text', row => row.name],
  parent_id: ['uuid', row => row.parentId],
  purpose: ['text', row => row.purpose],
  closed_on: ['date', row => row.closedOn],
}

/** A placement to insert. */
export type NewPlacementRow = Omit<Placement, 'fte' | 'reason' | 'rev'> &
  Partial<Pick<Placement, 'fte' | 'reason'>>

/** Inserts any number of placements in one statement. Judges no rule; lock the chart first. */
export async function addPlacementRows(work: Work, rows: readonly NewPlacementRow[]): Promise<void> {
  if (rows.length > 0) await placementInsert(work, rows).execute(work.sql)
}

/** The statement that does so, for several writes in one; at least one row. */
export function placementInsert(work: Work, rows: readonly NewPlacementRow[]): Write {
  return sql`
    insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, fte,
                                   from_on, to_on, reason, created_at)
    select ${work.orgId}::uuid, id, person_id, team_id, reports_to, title, level, leads_team, kind, coalesce(fte, 1),
           from_on, to_on, reason, ${work.now}
      from ${rowsAsTable(rows, PLACEMENT)}`
}

const PLACEMENT: Record<string, Column<NewPlacementRow>> = {
  id: ['uuid', row => row.id],
  person_id: ['uuid', row => row.personId],
  team_id: ['uuid', row => row.teamId],
  reports_to: ['uuid', row => row.reportsTo],
  title: ['text', row => row.title],
  level: ['int2', row => row.level],
  leads_team: ['bool', row => row.leadsTeam],
  kind: ['text', row => row.kind],
  fte: ['float8', row => row.fte],
  from_on: ['date', row => row.from],
  to_on: ['date', row => row.to],
  reason: ['text', row => row.reason],
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
    select ${work.orgId}::uuid, id, person_id, from_on, to_on, cover_id, cover_state,
           case when cover_state in ('accepted', 'declined') then ${work.now}::timestamptz end,
           ${work.actor.personId}::uuid, ${work.now}
      from ${rowsAsTable(rows, ABSENCE)}`.execute(work.sql)
}

const ABSENCE: Record<string, Column<NewAbsenceRow>> = {
  id: ['uuid', row => row.id],
  person_id: ['uuid', row => row.personId],
  from_on: ['date', row => row.from],
  to_on: ['date', row => row.to],
  cover_id: ['uuid', row => row.coverId],
  cover_state: ['text', row => row.coverState],
}
