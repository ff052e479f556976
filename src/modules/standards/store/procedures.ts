import { type RawBuilder, sql } from 'kysely'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** A procedure as it is stored, with the text in force, its readers and the recurring tasks that are done by it. */
export interface ProcedureRecord {
  readonly id: string
  readonly rev: number
  readonly teamId: string
  readonly title: string
  readonly ownerId: string
  readonly goalId: string | null
  readonly responsibilityId: string | null
  readonly state: 'active' | 'retired'
  readonly version: number
  readonly text: string
  readonly readerIds: readonly string[]
  readonly seriesIds: readonly string[]
}

/** One procedure; null when unknown. `hold` keeps it from changing until the end of this unit of work. */
export async function procedureById(work: Work, id: string, hold = false): Promise<ProcedureRecord | null> {
  // Held first and read after: a read that waits for somebody would look for the text of the version from before.
  if (hold)
    await sql`select from standards_procedures where org_id = ${work.orgId}::uuid and id = ${id}::uuid for update`.execute(
      work.sql,
    )
  const [record] = await select(work, sql`p.id = ${id}::uuid`)
  return record ?? null
}

/** All that are in force, by title. */
export async function proceduresInForce(work: Work): Promise<ProcedureRecord[]> {
  return await select(work, sql`p.state = 'active' order by lower(p.title) limit 2000`)
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<ProcedureRecord[]> {
  const { rows } = await sql<ProcedureRecord>`
    select p.id, p.rev, p.team_id, p.title, p.owner_id, p.goal_id, p.responsibility_id, p.state, p.version, v.text,
           (select coalesce(jsonb_agg(a.person_id order by a.at, a.person_id), '[]') from standards_acknowledgements a
             where a.org_id = p.org_id and a.procedure_id = p.id and a.version = p.version) as reader_ids,
           (select coalesce(jsonb_agg(s.series_id), '[]') from standards_series s
             where s.org_id = p.org_id and s.procedure_id = p.id) as series_ids
      from standards_procedures p
      join standards_versions v on v.org_id = p.org_id and v.procedure_id = p.id and v.version = p.version
     where p.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows
}

/** A version of a procedure without its text. */
export interface VersionRow {
  readonly version: number
  readonly at: Date
  readonly byId: string | null
  readonly whatChanged: string | null
}

/** Every version, the newest first. */
export async function versionsOf(work: Work, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, at, by_id, what_changed from standards_versions
     where org_id = ${work.orgId}::uuid and procedure_id = ${id}::uuid order by version desc limit 100`.execute(
    work.sql,
  )
  return rows
}

/** A procedure to be added with its first version. */
export type NewProcedureRow = Pick<
  ProcedureRecord,
  'id' | 'teamId' | 'title' | 'ownerId' | 'goalId' | 'responsibilityId' | 'text'
> & { readonly at: Date; readonly byId: string | null }

/** Adds procedures with their first versions, in one statement. */
export async function insertProcedures(work: Work, rows: readonly NewProcedureRow[]): Promise<void> {
  await sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "teamId" uuid, title text, "ownerId" uuid,
        "goalId" uuid, "responsibilityId" uuid, text text, at timestamptz, "byId" uuid)
    ), added as (
      insert into standards_procedures (org_id, id, team_id, title, owner_id, goal_id, responsibility_id, version, created_at)
      select ${work.orgId}::uuid, id, "teamId", title, "ownerId", "goalId", "responsibilityId", 1, at from told
    )
    insert into standards_versions (org_id, procedure_id, version, text, by_id, at)
    select ${work.orgId}::uuid, id, 1, text, "byId", at from told`.execute(work.sql)
}

/** Changes a procedure that is held; with a text that is a new version. One statement. */
export async function updateProcedure(
  work: Work,
  procedure: Pick<
    ProcedureRecord,
    'id' | 'version' | 'title' | 'ownerId' | 'goalId' | 'responsibilityId' | 'state'
  >,
  news: { readonly text: string; readonly whatChanged: string | null } | null,
): Promise<void> {
  const { id, version, title, ownerId, goalId, responsibilityId, state } = procedure
  const added =
    news === null
      ? sql``
      : sql`with written as (
          insert into standards_versions (org_id, procedure_id, version, text, what_changed, by_id, at)
          values (${work.orgId}::uuid, ${id}::uuid, ${version}::integer, ${news.text}, ${news.whatChanged},
                  ${work.actor.personId}::uuid, ${work.now}))`
  await sql`
    ${added}
    update standards_procedures set rev = rev + 1, version = ${version}::integer, title = ${title}, owner_id = ${ownerId}::uuid,
           goal_id = ${goalId}::uuid, responsibility_id = ${responsibilityId}::uuid, state = ${state}
     where org_id = ${work.orgId}::uuid and id = ${id}::uuid`.execute(work.sql)
}

/** That people have read versions; what is there already stays. */
export async function insertReaders(
  work: Work,
  rows: readonly { procedureId: string; version: number; personId: string; at: Date }[],
): Promise<void> {
  await sql`
    insert into standards_acknowledgements (org_id, procedure_id, version, person_id, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x("procedureId" uuid, version integer, "personId" uuid, at timestamptz)
    on conflict do nothing`.execute(work.sql)
}

/** Which recurring tasks are done by a procedure; they leave the one they belonged to. */
export async function replaceSeries(
  work: Work,
  procedureId: string,
  seriesIds: readonly string[],
): Promise<void> {
  await sql`
    with kept as (
      insert into standards_series (org_id, series_id, procedure_id)
      select ${work.orgId}::uuid, id, ${procedureId}::uuid from unnest(${seriesIds}::uuid[]) as x(id)
      on conflict (org_id, series_id) do update set procedure_id = excluded.procedure_id
    )
    delete from standards_series
     where org_id = ${work.orgId}::uuid and procedure_id = ${procedureId}::uuid and series_id <> all(${seriesIds}::uuid[])`.execute(
    work.sql,
  )
}

/** Procedures in force of these owners: somebody has to keep them up when the owner leaves. */
export function ownedStandards(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'procedure'::text as kind, id, title::text as title, owner_id from standards_procedures
     where org_id = ${work.orgId}::uuid and owner_id = any(${personIds}::uuid[]) and state = 'active'`
}
