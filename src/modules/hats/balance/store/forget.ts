import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { leavePictures } from './pictures.ts'

/** Removes everything of the balance that is somebody's or was shared with them, when they are erased. */
export async function forgetBalance(work: Work, personId: string): Promise<void> {
  await leavePictures(work, personId)
  for (const table of ['hats_balance_marks', 'hats_balance_added', 'hats_balance_opt_ins'])
    await sql`
      delete from ${sql.table(table)} where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
      work.sql,
    )
  await sql`
    delete from hats_balance_snapshots
     where org_id = ${work.orgId}::uuid and (person_id = ${personId}::uuid or with_id = ${personId}::uuid)`.execute(
    work.sql,
  )
}
