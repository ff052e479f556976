import { sql } from 'kysely'
import type { Organisation } from '#test/organisation.ts'

/** What the ledger says of one subject, in the order in which it happened. */
export async function eventsOf(
  org: Organisation,
  id: string,
): Promise<{ type: string; actorId: string | null; data: Readonly<Record<string, unknown>> }[]> {
  return await org.system(async work => {
    const { rows } = await sql<{ type: string; actorId: string | null; data: Record<string, unknown> }>`
      select type, actor_id, data from platform_events where subject_id = ${id}::uuid order by at, id`.execute(
      work.sql,
    )
    return rows
  })
}

/** The reasons that were given for steps of one subject, in their order. */
export async function whysOf(org: Organisation, id: string): Promise<(string | null)[]> {
  return await org.system(async work => {
    const { rows } = await sql<{ why: string | null }>`
      select why from platform_steps where subject_id = ${id}::uuid order by at, id`.execute(work.sql)
    return rows.map(({ why }) => why)
  })
}
