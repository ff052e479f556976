import { sql } from 'kysely'
import type { Job, JobResult, PgBoss } from 'pg-boss'
import type { Config } from '../config/config.ts'
import type { LedgerEvent } from '../events/ledger.ts'
import { sendWaitingMails } from '../mail/send-waiting-mails.ts'
import { smtpMailer } from '../vendors/smtp.ts'
import type { Work } from '../work.ts'
import { runWork } from '../work-runner.ts'
import { queueDeliveries } from './outbox.ts'
import { type Delivery, openQueue, QUEUES } from './queue.ts'
import { goRounds, type RoundParts } from './rounds.ts'

/** What one room does when another says that something happened. At least once: a retry may call it again for the same event. */
export interface Subscription {
  /** Name of the consumer, unique, such as `inbox.notify`. */
  readonly consumer: string
  /** Event types it wants. */
  readonly types: readonly string[]
  handle(work: Work, event: LedgerEvent): Promise<void>
}

/** Enters the organisation for one unit of work. */
export type Enter = <T>(action: (work: Work) => Promise<T>) => Promise<T>

/** The same for what takes longer than a transaction may be open: it enters for each of its steps. A retry begins with the first one. */
export interface LongSubscription extends Pick<Subscription, 'consumer' | 'types'> {
  handleInSteps(enter: Enter, event: LedgerEvent): Promise<void>
}

/** What the worker is made from. */
export interface WorkerParts extends RoundParts {
  readonly config: Config
  readonly subscriptions: readonly (Subscription | LongSubscription)[]
  /** Runs once a day for the whole server: the backup. */
  readonly daily: readonly (() => Promise<unknown>)[]
}

/** A running worker. */
export interface Worker {
  /** Lets running jobs end, at most half a minute. */
  stop(): Promise<void>
}

/** Starts the background work: deliveries of events, mail, rounds, the daily backup. Several workers may run on one PostgreSQL. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const boss = await openQueue(parts.database)
  await boss.work(QUEUES.deliver, MANY, (jobs: Job<Delivery>[]) => deliverEach(parts, jobs))
  await boss.work(QUEUES.daily, { pollingIntervalSeconds: 60 }, () => doDaily(parts))
  await boss.schedule(QUEUES.daily, '17 3 * * *')
  const stopping = new AbortController()
  await boss.work(QUEUES.rounds, { pollingIntervalSeconds: 5 }, () => goRounds(parts, stopping.signal))
  await boss.schedule(QUEUES.rounds, '* * * * *')
  await boss.send(QUEUES.rounds) // what became due while no worker ran
  const ticking = everySecond(parts, boss)
  return {
    stop: async () => {
      stopping.abort()
      await ticking.stop()
      await boss.stop({ graceful: true, timeout: 30_000, close: false })
    },
  }
}

/** As many as there are, without a pause while there are more; each one succeeds or fails for itself. */
const MANY = {
  pollingIntervalSeconds: 1,
  batchSize: 50,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

async function deliverEach(parts: WorkerParts, jobs: readonly Job<Delivery>[]): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs)
    results.push(
      await deliver(parts, data).then(
        () => ({ id, status: 'completed' }),
        cause => ({ id, status: 'failed', output: { message: String(cause?.message ?? cause) } }),
      ),
    )
  return results
}

/** Hands one event to one subscriber, in a unit of work of its organisation or in several. */
export async function deliver(parts: WorkerParts, { orgId, eventId, consumer }: Delivery): Promise<void> {
  const subscription = parts.subscriptions.find(candidate => candidate.consumer === consumer)
  if (subscription === undefined) return // the consumer went away with an upgrade: nobody waits for this any more
  const enter: Enter = action => runWork(parts, orgId, parts.systemStanding, action)
  if ('handleInSteps' in subscription) {
    const event = await enter(work => eventById(work, eventId))
    if (event !== undefined) await subscription.handleInSteps(enter, event)
    return
  }
  await enter(async work => {
    const event = await eventById(work, eventId)
    if (event !== undefined) await subscription.handle(work, event)
  })
}

async function doDaily(parts: WorkerParts): Promise<void> {
  for (const task of parts.daily) await task().catch(cause => parts.onFailure('daily', cause))
}

async function eventById(work: Work, id: string): Promise<LedgerEvent | undefined> {
  const { rows } = await sql<LedgerEvent>`
    select id, at, actor_kind, actor_id, type, subject_kind, subject_id, data
      from platform_events where org_id = ${work.orgId} and id = ${id}`.execute(work.sql)
  return rows[0]
}

// Once a second: outbox to queue, then mail. What fails is reported, and tried again a second later.
function everySecond(parts: WorkerParts, boss: PgBoss): { stop(): Promise<void> } {
  const mailer =
    parts.config.SMTP_URL === undefined ? null : smtpMailer(parts.config.SMTP_URL, parts.config.MAIL_FROM)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const tick = async () => {
    await queueDeliveries(parts.database, boss).catch(cause => parts.onFailure('outbox', cause))
    if (mailer !== null) await sendWaitingMails(parts, mailer).catch(cause => parts.onFailure('mail', cause))
    if (!stopped) timer = setTimeout(start, 1000)
  }
  const start = () => {
    running = tick()
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
