import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { ActName } from '../act-kinds.ts'

/** What somebody added themselves. It has no page, so its link is empty. */
export function addedActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select a.kind::text as kind, a.id::uuid as id, a.done_on::date as "on", null::float8 as lead, 1::float8 as counts,
           a.note::text as label, ''::text as link
      from hats_balance_added a
     where a.org_id = ${work.orgId}::uuid and a.person_id = ${me}::uuid and a.done_on >= ${from}::date`
}

/** Writes down one more. Returns its id. */
export async function insertAdded(
  work: Work,
  personId: string,
  { kind, on, note }: { readonly kind: ActName; readonly on: string; readonly note: string },
): Promise<string> {
  const id = newId(work.now.getTime())
  await sql`
    insert into hats_balance_added (org_id, id, person_id, kind, done_on, note)
      values (${work.orgId}, ${id}, ${personId}, ${kind}, ${on}, ${note})`.execute(work.sql)
  return id
}

/** How many of theirs count on a day or later. */
export async function countAdded(work: Work, personId: string, from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from hats_balance_added
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and done_on >= ${from}::date`.execute(
    work.sql,
  )
  return rows[0]?.n ?? 0
}

/** False when there is no such act of theirs. */
export async function deleteAdded(work: Work, personId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from hats_balance_added
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and id = ${id}::uuid`.execute(
    work.sql,
  )
  return numAffectedRows === 1n
}
