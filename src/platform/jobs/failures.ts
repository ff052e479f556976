import { sql } from 'kysely'
import type { Work } from '../work.ts'

/** A delivery that failed eight times and waits for an administrator. */
export interface FailedDelivery {
  readonly id: string
  readonly consumer: string
  readonly eventType: string
  readonly failedAt: Date
}

/** The failed deliveries of this organisation, newest first, at most 200. */
export async function failedDeliveries(work: Work): Promise<FailedDelivery[]> {
  const { rows } = await sql<FailedDelivery>`
    select j.id, j.data ->> 'consumer' as consumer, e.type as event_type, j.created_on as failed_at
      from pgboss.job j
      join platform_events e on e.org_id = ${work.orgId} and e.id = (j.data ->> 'eventId')::uuid
     where j.name = 'failed' and j.state = 'created' and j.data ->> 'orgId' = ${work.orgId}
     order by j.created_on desc limit 200`.execute(work.sql)
  return rows
}

/** Puts a failed delivery back into the outbox; returns false when it is not (any more) among the failed ones of this organisation. */
export async function retryDelivery(work: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    with taken as (
      delete from pgboss.job where name = 'failed' and id = ${id} and data ->> 'orgId' = ${work.orgId} returning data
    )
    insert into platform_outbox (org_id, event_id, consumer)
    select ${work.orgId}::uuid, (data ->> 'eventId')::uuid, data ->> 'consumer' from taken
    returning event_id`.execute(work.sql)
  return rows.length > 0
}
