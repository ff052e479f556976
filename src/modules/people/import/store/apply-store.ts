import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Column, rowsAsTable } from '#platform/db/rows-as-table.ts'
import type { Write } from '#platform/db/write-together.ts'
import type { Work } from '#platform/work.ts'
import type { PersonValues } from '../plan.ts'

/** A person whose values change; absent fields are left alone. */
export interface ChangedPersonRow {
  readonly id: string
  readonly values: PersonValues
}

/** What happens to placements that are there: one ends, or one that has not begun is edited. */
export interface ChangedPlacementRow {
  readonly id: string
  readonly to: LocalDate | null
  /** Null: only the end changes. */
  readonly edited: {
    readonly teamId: string
    readonly reportsTo: string | null
    readonly title: string
    readonly level: number
    readonly leadsTeam: boolean
    readonly from: LocalDate
  } | null
}

/** Somebody whose last day is set: positions end on it, and those that would begin later are called off. */
export interface LeavingRow {
  readonly id: string
  readonly on: LocalDate
}

/** Takes away e-mail and employee id from people who get others, so that two people can pass one on. */
export async function freeIdentifiers(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update people_persons set email = null, employee_id = null
     where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[])`.execute(work.sql)
}

/** The statement that changes people: a key that is in `values` replaces the column, also with null. */
export function personChange(work: Work, rows: readonly ChangedPersonRow[]): Write {
  return sql`
    update people_persons p set
      name = coalesce(t.v->>'name', p.name),
      employee_id = coalesce(t.v->>'employeeId', p.employee_id),
      email = coalesce(t.v->>'email', p.email),
      preferred_name = case when t.v ? 'preferredName' then t.v->>'preferredName' else p.preferred_name end,
      pronouns = case when t.v ? 'pronouns' then t.v->>'pronouns' else p.pronouns end,
      time_zone = coalesce(t.v->>'timeZone', p.time_zone),
      attributes = coalesce(t.v->'attributes', p.attributes),
      left_on = case when t.v ? 'leftOn' then (t.v->>'leftOn')::date else p.left_on end,
      status = case when t.v ? 'leftOn' and p.status = 'left' then 'invited' else p.status end,
      rev = p.rev + 1
    from ${rowsAsTable(rows, CHANGED_PERSON)}
    where p.org_id = ${work.orgId}::uuid and p.id = t.id`
}

const CHANGED_PERSON: Record<string, Column<ChangedPersonRow>> = {
  id: ['uuid', row => row.id],
  v: ['jsonb', row => row.values],
}

/** Ends and edits placements, and lets people leave, in one statement. */
export async function changePlacements(
  work: Work,
  changed: readonly ChangedPlacementRow[],
  leaving: readonly LeavingRow[],
): Promise<void> {
  if (changed.length + leaving.length === 0) return
  const rows = changed.map(({ id, to, edited }) => ({ id, to, isEdited: edited !== null, ...edited }))
  await sql`
    with leaving as (
      select * from jsonb_to_recordset(${JSON.stringify(leaving)}::jsonb) as t(id uuid, "on" date)
    ), changed as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id uuid, "to" date, "isEdited" boolean, "teamId" uuid, "reportsTo" uuid, title text, level smallint,
        "leadsTeam" boolean, "from" date)
    ), left_persons as (
      update people_persons p set left_on = leaving."on", rev = p.rev + 1,
             status = case when leaving."on" < ${work.today}::date then 'left' else p.status end
        from leaving where p.org_id = ${work.orgId}::uuid and p.id = leaving.id
    ), left_placements as (
      update people_placements l set
        to_on = case when l.from_on <= leaving."on" then leaving."on" else l.to_on end,
        cancelled_at = case when l.from_on > leaving."on" then ${work.now}::timestamptz end,
        rev = l.rev + 1
      from leaving
      where l.org_id = ${work.orgId}::uuid and l.person_id = leaving.id and l.cancelled_at is null
        and (l.to_on is null or l.to_on > leaving."on") and l.id not in (select id from changed)
    )
    update people_placements l set
      to_on = changed."to",
      team_id = case when "isEdited" then "teamId" else l.team_id end,
      reports_to = case when "isEdited" then changed."reportsTo" else l.reports_to end,
      title = case when "isEdited" then changed.title else l.title end,
      level = case when "isEdited" then changed.level else l.level end,
      leads_team = case when "isEdited" then "leadsTeam" else l.leads_team end,
      from_on = case when "isEdited" then "from" else l.from_on end,
      rev = l.rev + 1
    from changed where l.org_id = ${work.orgId}::uuid and l.id = changed.id`.execute(work.sql)
}
