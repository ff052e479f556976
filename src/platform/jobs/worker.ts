import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Config } from '../config/config.ts'
import type { Sql } from '../db/database.ts'
import type { LedgerEvent } from '../events/ledger.ts'
import { sendWaitingMails } from '../mail/send-waiting-mails.ts'
import { smtpMailer } from '../vendors/smtp.ts'
import type { Work } from '../work.ts'
import { runWork, type Standing, type WorkParts } from '../work-runner.ts'
import { queueDeliveries } from './outbox.ts'
import { type Delivery, openQueue, QUEUES } from './queue.ts'

/** What one room does when another says that something happened. At least once: a retry may call it again for the same event. */
export interface Subscription {
  /** Name of the consumer, unique, such as `inbox.notify`. */
  readonly consumer: string
  /** Event types it wants. */
  readonly types: readonly string[]
  handle(work: Work, event: LedgerEvent): Promise<void>
}

/** What the worker is made from. */
export interface WorkerParts extends WorkParts {
  readonly config: Config
  readonly subscriptions: readonly Subscription[]
  readonly systemStanding: (sql: Sql) => Promise<Standing>
  /** Runs once a day in each organisation, to throw away what has expired. */
  readonly tidy: readonly ((work: Work) => Promise<void>)[]
  /** Runs once a day for the whole server, before tidying: the backup. */
  readonly daily: readonly (() => Promise<unknown>)[]
  /** Which organisations there are. */
  readonly organisations: () => Promise<readonly string[]>
  /** Told of everything that failed and will be tried again. */
  readonly onFailure: (what: string, cause: unknown) => void
}

/** A running worker. */
export interface Worker {
  /** Lets running jobs end, at most half a minute. */
  stop(): Promise<void>
}

/** Starts the background work: deliveries of events, mail, daily tidying. Several workers may run on one PostgreSQL. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const boss = await openQueue(parts.database)
  await boss.work<Delivery>(QUEUES.deliver, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
    if (job !== undefined) await deliver(parts, job.data)
  })
  await boss.work(QUEUES.tidy, { pollingIntervalSeconds: 60 }, () => tidyAll(parts))
  await boss.schedule(QUEUES.tidy, '17 3 * * *')
  const rounds = everySecond(parts, boss)
  return {
    stop: async () => {
      await rounds.stop()
      await boss.stop({ graceful: true, timeout: 30_000, close: false })
    },
  }
}

/** Hands one event to one subscriber, in a unit of work of its organisation. */
export async function deliver(parts: WorkerParts, { orgId, eventId, consumer }: Delivery): Promise<void> {
  const subscription = parts.subscriptions.find(candidate => candidate.consumer === consumer)
  if (subscription === undefined) return // the consumer went away with an upgrade: nobody waits for this any more
  await inOrganisation(parts, orgId, async work => {
    const event = await eventById(work, eventId)
    if (event !== undefined) await subscription.handle(work, event)
  })
}

async function tidyAll(parts: WorkerParts): Promise<void> {
  for (const task of parts.daily) await task()
  for (const orgId of await parts.organisations())
    for (const tidy of parts.tidy) await inOrganisation(parts, orgId, tidy)
}

function inOrganisation(
  parts: WorkerParts,
  orgId: string,
  action: (work: Work) => Promise<void>,
): Promise<void> {
  return runWork(parts, orgId, parts.systemStanding, action)
}

async function eventById(work: Work, id: string): Promise<LedgerEvent | undefined> {
  const { rows } = await sql<LedgerEvent>`
    select id, at, actor_kind, actor_id, type, subject_kind, subject_id, data
      from platform_events where org_id = ${work.orgId} and id = ${id}`.execute(work.sql)
  return rows[0]
}

// One round a second: outbox to queue, then mail. A round that fails is reported and the next one tries again.
function everySecond(parts: WorkerParts, boss: PgBoss): { stop(): Promise<void> } {
  const mailer =
    parts.config.SMTP_URL === undefined ? null : smtpMailer(parts.config.SMTP_URL, parts.config.MAIL_FROM)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = async () => {
    await queueDeliveries(parts.database, boss).catch(cause => parts.onFailure('outbox', cause))
    if (mailer !== null) await sendWaitingMails(parts, mailer).catch(cause => parts.onFailure('mail', cause))
    if (!stopped) timer = setTimeout(start, 1000)
  }
  const start = () => {
    running = round()
  }
  start()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
