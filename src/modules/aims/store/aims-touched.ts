import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { AIM_EVENTS } from '../events.ts'

/** What happened to aims that the facts of them are read from: all of it. */
export const AIM_EVENT_TYPES: readonly string[] = Object.keys(AIM_EVENTS)

/** These aims as of now, those that they serve, and those that serve them: whatever one of them may have changed. One statement. */
export async function aimsAround(work: Work, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from aims_aims where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[])
    union select id from aims_aims where org_id = ${work.orgId}::uuid and parent_id = any(${ids}::uuid[])
    union select parent_id from aims_aims where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[]) and parent_id is not null`.execute(
    work.sql,
  )
  return rows.map(({ id }) => id)
}
