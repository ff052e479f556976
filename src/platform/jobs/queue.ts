import { PgBoss } from 'pg-boss'
import { AppError } from '#kernel/errors.ts'
import type { Database } from '../db/database.ts'

/** Jobs that wait, in the order pg-boss gives them out. Each carries its organisation; handlers enter it like any request. */
export const QUEUES = {
  /** One event for one subscriber. */
  deliver: 'deliver',
  /** Jobs that failed eight times: administrators see them and can let them run again. */
  failed: 'failed',
  /** Once a day, for the whole server: the backup. */
  daily: 'daily',
  /** Once a minute: the rounds of every organisation. */
  rounds: 'rounds',
} as const

/** What a delivery carries. */
export interface Delivery {
  readonly orgId: string
  readonly eventId: string
  readonly consumer: string
}

const SCHEMA = 'pgboss'
// Among all workers one has it, and none waits behind it; one that died is noticed within two minutes and the next begins.
const ONE_AT_A_TIME = { policy: 'exclusive', heartbeatSeconds: 60, expireInSeconds: 3600, retryLimit: 0 }
// A delivery whose worker died comes again as soon as that is noticed, and not only when its quarter of an hour is over.
const RETRY = {
  ...{ retryLimit: 7, retryDelay: 2, retryBackoff: true, deadLetter: QUEUES.failed },
  heartbeatSeconds: 60,
}

/** How the queues are made, as text: a database that was prepared with others is made anew. */
export const QUEUE_SETTINGS = JSON.stringify([ONE_AT_A_TIME, RETRY])

/** Makes the queue's tables and queues where they are missing, with the owner's rights, and lets the server role use them. */
export async function installQueue(database: Database, appRole = 'fairlead_app'): Promise<void> {
  const { install } = database.queue
  if (install === null) return
  // The owner has one connection, so its session's lock covers all of this: programs that start at once take turns.
  await install(`select pg_advisory_lock(${LOCK})`)
  await makeQueues(bossOn(database, install, true), install, appRole).finally(() =>
    install(`select pg_advisory_unlock(${LOCK})`),
  )
}

const LOCK = 7_135_202_612

async function makeQueues(boss: PgBoss, install: Database['queue']['run'], appRole: string): Promise<void> {
  await boss.start()
  await boss.createQueue(QUEUES.failed)
  await boss.createQueue(QUEUES.deliver, RETRY)
  await boss.updateQueue(QUEUES.deliver, RETRY) // of versions before it had a heartbeat
  await boss.createQueue(QUEUES.daily)
  await boss.createQueue(QUEUES.rounds, ONE_AT_A_TIME)
  await boss.deleteQueue('tidy') // of versions before rounds
  await boss.stop({ graceful: false, close: false })
  await install(
    `grant usage on schema ${SCHEMA} to ${appRole};
     grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${appRole};
     grant usage on all sequences in schema ${SCHEMA} to ${appRole};
     grant execute on all functions in schema ${SCHEMA} to ${appRole}`,
  )
}

/** The queue, started; it stops with `stop()`, letting running jobs end. Throws `unavailable` when it was never installed. */
export async function openQueue(database: Database): Promise<PgBoss> {
  const { rows } = await database.queue.run(`select to_regclass('${SCHEMA}.job') is not null as installed`)
  if (rows[0]?.['installed'] !== true) throw notInstalled()
  const boss = bossOn(database, database.queue.run, false)
  await boss.start()
  return boss
}

function bossOn(database: Database, run: Database['queue']['run'], migrate: boolean): PgBoss {
  const boss = new PgBoss({
    schema: SCHEMA,
    backend: database.engine,
    db: { executeSql: (text, values) => run(text, values) },
    migrate,
    createSchema: migrate,
    supervise: !migrate,
    schedule: !migrate,
    useListenNotify: false,
  })
  // A lost connection is tried again by the queue itself; without a listener it would end the program.
  boss.on('error', () => {})
  return boss
}

function notInstalled(): AppError {
  const message = 'The job queue has no tables yet, and this role may not make them.'
  const fix = 'Run "fairlead migrate" with DATABASE_OWNER_URL set to the role that owns the tables.'
  return new AppError('unavailable', {
    items: [{ field: 'DATABASE_OWNER_URL', code: 'queue_missing', message, fix }],
  })
}
