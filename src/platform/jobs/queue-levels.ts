import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { QUEUES } from './queue.ts'

/** How much waits in the background, of all organisations together. */
export interface QueueLevels {
  /** Events that wait in the outbox to be queued for a subscriber. */
  readonly outbox: number
  /** Jobs of all queues that wait or are under way. */
  readonly waiting: number
  /** Deliveries that failed eight times and wait for an administrator. */
  readonly failed: number
  /** Mails still to be sent. */
  readonly mails: number
  /** Mails that were refused eight times and wait for an administrator. */
  readonly mailsGivenUp: number
}

/** Counts what waits, in two statements over what has not been done yet; null when the database does not answer. */
export async function queueLevels(database: Database): Promise<QueueLevels | null> {
  return await counted(database).catch(() => null)
}

async function counted(database: Database): Promise<QueueLevels> {
  const { rows } = await database.outside(db =>
    sql<{
      deliveries: number
      mails: number
      mailsGivenUp: number
    }>`select * from platform_waiting()`.execute(db),
  )
  const jobs = await database.outside(db =>
    sql<{ waiting: number; failed: number }>`
      select (count(*) filter (where name <> ${QUEUES.failed}))::int as waiting,
             (count(*) filter (where name = ${QUEUES.failed}))::int as failed
        from pgboss.job where state < 'completed'`.execute(db),
  )
  const [kept] = rows
  const [queued] = jobs.rows
  return {
    outbox: kept?.deliveries ?? 0,
    waiting: queued?.waiting ?? 0,
    failed: queued?.failed ?? 0,
    mails: kept?.mails ?? 0,
    mailsGivenUp: kept?.mailsGivenUp ?? 0,
  }
}
