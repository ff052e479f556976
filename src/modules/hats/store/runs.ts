import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** When the records were last looked at, and whether something asks to look again. */
export interface Run {
  readonly ranAt: Date | null
  readonly ranOn: LocalDate | null
  readonly wantedAt: Date | null
  /** How often somebody has asked for a look, ever: one that came during a run is not lost with it. */
  readonly wants: number
  readonly broken: readonly { readonly rule: string; readonly error: string }[]
}

/** The last run of this organisation; null before the first. */
export async function lastRun(work: Work): Promise<Run | null> {
  const { rows } = await sql<Run>`
    select ran_at, ran_on, wanted_at, wants, broken from hats_runs where org_id = ${work.orgId}::uuid`.execute(
    work.sql,
  )
  return rows[0] ?? null
}

/** Lets this unit of work alone look at the records until it ends; false when another one does. */
export async function takeTurn(work: Work): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtext(${`hats ${work.orgId}`})) as taken`.execute(work.sql)
  return rows[0]?.taken ?? false
}

/** Notes that something happened, and when, which may change what the rules say. */
export async function wantRun(work: Work, at: Date = work.now): Promise<void> {
  await sql`
    insert into hats_runs (org_id, wanted_at, wants) values (${work.orgId}::uuid, ${at}, 1)
    on conflict (org_id) do update set wanted_at = least(hats_runs.wanted_at, excluded.wanted_at), wants = hats_runs.wants + 1`.execute(
    work.sql,
  )
}

/** Notes that the rules have run, and which could not. What was asked for after `wants` still waits. */
export async function noteRun(work: Work, broken: Run['broken'], wants: number): Promise<void> {
  await sql`
    insert into hats_runs (org_id, ran_at, ran_on, broken)
    values (${work.orgId}::uuid, ${work.now}, ${work.today}::date, ${JSON.stringify(broken)}::jsonb)
    on conflict (org_id) do update set ran_at = excluded.ran_at, ran_on = excluded.ran_on, broken = excluded.broken,
      wanted_at = case when hats_runs.wants > ${wants} then hats_runs.wanted_at end`.execute(work.sql)
}

/**
 * Which of these types the ledger has anything of since a moment. What is dated ahead has not happened, but for the minute by which clocks
 * of several servers may differ: it asks for a look of its own when it does.
 */
export async function whatHappened(work: Work, types: readonly string[], since: Date): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select distinct type from platform_events
     where org_id = ${work.orgId}::uuid and type = any(${types}) and id >= ${newId(since.getTime() - 1)}::uuid and at >= ${since}
       and at <= ${work.now}::timestamptz + interval '1 minute'`.execute(work.sql)
  return rows.map(({ type }) => type)
}
