import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Work } from '../work.ts'

/** What the ledger tells of in events of these types since a moment: ids, each once. One statement. */
export async function subjectsSince(work: Work, since: Date, types: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject_id as id from platform_events
     where org_id = ${work.orgId}::uuid and type = any(${types}) and id >= ${newId(since.getTime() - 1)}::uuid and at >= ${since}`.execute(
    work.sql,
  )
  return rows.map(({ id }) => id)
}
