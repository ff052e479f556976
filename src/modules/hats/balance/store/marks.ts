import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Mark } from '../contract.ts'

/** What somebody said about their acts, by `markKey`. */
export async function marksOf(work: Work, personId: string): Promise<ReadonlyMap<string, Mark>> {
  const { rows } = await sql<{ kind: string; actId: string; mark: Mark }>`
    select kind, act_id, mark from hats_balance_marks
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(work.sql)
  return new Map(rows.map(({ kind, actId, mark }) => [markKey(kind, actId), mark]))
}

export function markKey(kind: string, actId: string): string {
  return `${kind} ${actId}`
}

/** One act as somebody marks it; null takes the mark back. What lies before a day is forgotten on the way. */
export async function saveMark(
  work: Work,
  personId: string,
  act: { readonly kind: string; readonly id: string; readonly on: string },
  mark: Mark | null,
  from: string,
): Promise<void> {
  await sql`
    delete from hats_balance_marks where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
       and (act_on < ${from}::date or (kind = ${act.kind} and act_id = ${act.id}::uuid))`.execute(work.sql)
  if (mark === null) return
  await sql`
    insert into hats_balance_marks (org_id, person_id, kind, act_id, act_on, mark)
      values (${work.orgId}, ${personId}, ${act.kind}, ${act.id}, ${act.on}, ${mark})`.execute(work.sql)
}
