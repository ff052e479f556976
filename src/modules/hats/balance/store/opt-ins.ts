import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** Whether somebody lets their level's picture count them. */
export async function isOptedIn(work: Work, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from hats_balance_opt_ins where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
    work.sql,
  )
  return rows.length > 0
}

/** Everybody who does, in no order. */
export async function optedIn(work: Work): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from hats_balance_opt_ins where org_id = ${work.orgId}::uuid`.execute(work.sql)
  return rows.map(({ personId }) => personId)
}

export async function insertOptIn(work: Work, personId: string): Promise<void> {
  await sql`
    insert into hats_balance_opt_ins (org_id, person_id) values (${work.orgId}, ${personId})
      on conflict do nothing`.execute(work.sql)
}

export async function deleteOptIn(work: Work, personId: string): Promise<void> {
  await sql`
    delete from hats_balance_opt_ins where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
    work.sql,
  )
}
