import { CompiledQuery, sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Database, Sql } from '../db/database.ts'
import { type Delivery, QUEUES } from './queue.ts'

/** Moves what waits in the outbox into the queue, one transaction per organisation; returns how many deliveries it queued. */
export async function queueDeliveries(database: Database, boss: PgBoss): Promise<number> {
  const organisations = await database.outside(async db => {
    const { rows } = await sql<{ orgId: string }>`select org_id from platform_outbox_organisations()`.execute(
      db,
    )
    return rows.map(row => row.orgId)
  })
  let queued = 0
  for (const orgId of organisations)
    queued += await database.inOrganisation(orgId, db => queueOf(db, orgId, boss))
  return queued
}

async function queueOf(db: Sql, orgId: string, boss: PgBoss): Promise<number> {
  const { rows } = await sql<{ eventId: string; consumer: string }>`
    delete from platform_outbox where (org_id, event_id, consumer) in (
      select org_id, event_id, consumer from platform_outbox where org_id = ${orgId}
       order by event_id limit 500 for update skip locked)
    returning event_id, consumer`.execute(db)
  if (rows.length === 0) return 0
  const deliveries = rows.map(row => ({ data: { orgId, ...row } satisfies Delivery }))
  // The jobs are written by this transaction: an event is queued exactly when its outbox row is gone.
  const sameTransaction = {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows: [...rows] }
    },
  }
  await boss.insert(QUEUES.deliver, deliveries, { db: sameTransaction })
  return rows.length
}
