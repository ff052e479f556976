import { sql } from 'kysely'
import { cutTo } from '#kernel/text.ts'
import type { Work } from '../work.ts'
import type { Round } from './round.ts'

/** How a round stands in one organisation. */
export interface RoundState {
  readonly name: string
  readonly everyMinutes: number
  /** When it was last tried; null when it is to be tried next. */
  readonly beganAt: Date | null
  /** When it last came to its end; null before it ever did. */
  readonly endedAt: Date | null
  /** Tries since then that failed. */
  readonly failures: number
  /** What the last failure said; null after a success. */
  readonly failure: string | null
}

/** Every round of this organisation by name, as administrators see them. */
export async function listRounds(work: Work): Promise<RoundState[]> {
  const { rows } = await sql<RoundState>`
    select name, every_minutes, began_at, ended_at, failures, failure
      from platform_rounds where org_id = ${work.orgId} order by name`.execute(work.sql)
  return rows
}

/** Makes a round due at once; false when this organisation has none of this name. */
export async function retryRound(work: Work, name: string): Promise<boolean> {
  const { rows } = await sql`
    update platform_rounds set began_at = null where org_id = ${work.orgId} and name = ${name} returning name`.execute(
    work.sql,
  )
  return rows.length > 0
}

/** The states of these rounds by name. Those seen first are added, those that went away with an upgrade forgotten. */
export async function roundStates(
  work: Work,
  rounds: readonly Round[],
): Promise<ReadonlyMap<string, RoundState>> {
  const stored = new Map((await listRounds(work)).map(state => [state.name, state]))
  const added = rounds.filter(({ name, everyMinutes }) => stored.get(name)?.everyMinutes !== everyMinutes)
  const gone = [...stored.keys()].filter(name => !rounds.some(round => round.name === name))
  if (added.length > 0) await keep(work, added)
  if (gone.length > 0)
    await sql`delete from platform_rounds
      where org_id = ${work.orgId} and name in (select jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb))`.execute(
      work.sql,
    )
  return stored
}

async function keep(work: Work, rounds: readonly Round[]): Promise<void> {
  await sql`
    insert into platform_rounds (org_id, name, every_minutes)
    select ${work.orgId}::uuid, name, "everyMinutes"
      from jsonb_to_recordset(${JSON.stringify(rounds)}::jsonb) as r(name text, "everyMinutes" integer)
    on conflict (org_id, name) do update set every_minutes = excluded.every_minutes`.execute(work.sql)
}

/** Locks a round for this unit of work and returns how it stands; null when another worker is at it. */
export async function beginRound(work: Work, { name }: Round): Promise<RoundState | null> {
  const { rows } = await sql<RoundState>`
    select name, every_minutes, began_at, ended_at, failures, failure
      from platform_rounds where org_id = ${work.orgId} and name = ${name} for update skip locked`.execute(
    work.sql,
  )
  return rows[0] ?? null
}

/** Notes that a round came to its end. */
export async function endRound(work: Work, { name }: Round): Promise<void> {
  await sql`
    update platform_rounds set began_at = ${work.now}, ended_at = ${work.now}, failures = 0, failure = null
     where org_id = ${work.orgId} and name = ${name}`.execute(work.sql)
}

/** Notes that a round failed, and why, in at most 500 characters. */
export async function failRound(work: Work, { name }: Round, cause: unknown): Promise<void> {
  const failure = cause instanceof Error ? cutTo(cause.message, 500) : 'unknown failure'
  await sql`
    update platform_rounds set began_at = ${work.now}, failures = failures + 1, failure = ${failure}
     where org_id = ${work.orgId} and name = ${name}`.execute(work.sql)
}
