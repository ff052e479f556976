import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Placement, PlacementChanges } from '../placements/placement.ts'
import { addPlacementRows } from './add-rows.ts'
import { db } from './tables.ts'

/** All positions that a person ever had or will have, newest first. */
export async function placementsOfPerson(work: Work, personId: string): Promise<Placement[]> {
  return await db(work)
    .selectFrom('peoplePlacements')
    .select([
      'id',
      'personId',
      'teamId',
      'reportsTo',
      'title',
      'level',
      'leadsTeam',
      'kind',
      'fromOn as from',
      'toOn as to',
    ])
    .select(['fte', 'reason', 'rev'])
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('cancelledAt', 'is', null)
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Writes what a plan does: rows that change or are called off in one statement, new ones in another. */
export async function savePlacements(
  work: Work,
  { changed, cancelled, added }: PlacementChanges,
): Promise<void> {
  if (changed.length + cancelled.length > 0) {
    const rows = [
      ...changed.map(({ id, to, reportsTo }) => ({ id, to, reportsTo, cancelled: false })),
      ...cancelled.map(({ id, to, reportsTo }) => ({ id, to, reportsTo, cancelled: true })),
    ]
    await sql`
      update people_placements l
         set to_on = t."to", reports_to = t."reportsTo", rev = l.rev + 1,
             cancelled_at = case when t.cancelled then ${work.now}::timestamptz end
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "to" date, "reportsTo" uuid, cancelled boolean)
       where l.org_id = ${work.orgId}::uuid and l.id = t.id`.execute(work.sql)
  }
  await addPlacementRows(work, added)
}
