import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** An edit of a threshold: the latest of a key is in force. */
export interface ThresholdEdit {
  readonly version: number
  readonly key: string
  readonly value: number
  readonly reason: string
  readonly byId: string | null
  readonly at: Date
}

/** The edits in force by key, and the number of the latest edit of all; 0 where there was none. */
export async function editsInForce(
  work: Work,
): Promise<{ readonly version: number; readonly edits: readonly ThresholdEdit[] }> {
  const { rows } = await sql<ThresholdEdit>`
    select distinct on (key) version, key, value, reason, by_id, at from hats_thresholds
     where org_id = ${work.orgId}::uuid order by key, version desc`.execute(work.sql)
  return { version: Math.max(0, ...rows.map(row => row.version)), edits: rows }
}

/** Adds an edit under the next number; false when somebody else was first. */
export async function addEdit(work: Work, edit: Omit<ThresholdEdit, 'at'>): Promise<boolean> {
  const { rows } = await sql`
    insert into hats_thresholds (org_id, version, key, value, reason, by_id, at)
    values (${work.orgId}::uuid, ${edit.version}, ${edit.key}, ${edit.value}, ${edit.reason}, ${edit.byId}, ${work.now})
    on conflict do nothing returning version`.execute(work.sql)
  return rows.length > 0
}
