import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { readConfig } from '../config/config.ts'
import { runWork, SYSTEM } from '../work-runner.ts'
import { failedDeliveries, retryDelivery } from './failures.ts'
import { queueDeliveries } from './outbox.ts'
import { type Delivery, openQueue, QUEUES } from './queue.ts'
import { type Subscription, startWorker, type WorkerParts } from './worker.ts'

const STANDING = async () => ({ actor: SYSTEM, timeZone: 'UTC' })

test('a worker delivers what was published while it ran and before, and stops when it is told', async () => {
  const heard: string[] = []
  const { org, parts } = await working({
    handle: async (work, event) => void heard.push(`${work.orgId} ${event.subjectId}`),
  })
  await publish(parts, org.orgId, org.id.Ada)
  const worker = await startWorker(parts)
  await publish(parts, org.orgId, org.id.Grace)
  await vi.waitFor(
    () =>
      expect(heard.filter(line => line.startsWith(org.orgId)).toSorted()).toEqual(
        [org.id.Ada, org.id.Grace].map(id => `${org.orgId} ${id}`).sort(),
      ),
    {
      timeout: 60_000,
      interval: 100,
    },
  )
  await worker.stop()
  await publish(parts, org.orgId, org.id.Linus)
  expect(await waiting(parts, org.orgId)).toBe(1)
  await parts.database.inOrganisation(org.orgId, db => sql`delete from platform_outbox`.execute(db))
})

test('of many deliveries that wait together, one that fails holds up none of the others', async () => {
  const heard: string[] = []
  const { org, parts } = await working({
    handle: async (_, event) => {
      if (event.subjectId === org.id.Ada) throw new Error('not this one')
      heard.push(event.subjectId)
    },
  })
  const others = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? org.id.Grace : org.id.Linus))
  await publish(parts, org.orgId, org.id.Ada)
  for (const id of others) await publish(parts, org.orgId, id)
  const worker = await startWorker(parts)
  const ours = () => heard.filter(id => id === org.id.Grace || id === org.id.Linus)
  await vi.waitFor(() => expect(ours()).toHaveLength(others.length), { timeout: 60_000, interval: 100 })
  await worker.stop()
  expect(heard).not.toContain(org.id.Ada)
})

test('a delivery that fails is tried again seven times with growing pauses, then kept for an administrator, who can let it run', async () => {
  const { org, parts } = await working({ handle: async () => {} })
  const boss = await openQueue(org.database)
  const queue = await boss.getQueue(QUEUES.deliver)
  expect(queue).toMatchObject({ retryLimit: 7, retryBackoff: true, deadLetter: QUEUES.failed })
  await publish(parts, org.orgId, org.id.Ada)
  const eventId = await lastEvent(parts, org.orgId)
  const id = await boss.send(
    QUEUES.deliver,
    { orgId: org.orgId, eventId, consumer: 'test.listener' },
    { retryLimit: 0 },
  )
  const [job] = (await boss.fetch(QUEUES.deliver, { batchSize: 50 })).filter(fetched => fetched.id === id)
  expect(job?.data).toMatchObject({ orgId: org.orgId })
  await boss.fail(QUEUES.deliver, id ?? '', { message: 'not today' })
  await boss.stop({ graceful: false, close: false })
  const [failed, ...more] = await org.system(failedDeliveries)
  expect(more).toEqual([])
  expect(failed).toMatchObject({ consumer: 'test.listener', eventType: 'test.happened' })
  await org.database.inOrganisation(org.orgId, db => sql`delete from platform_outbox`.execute(db))
  expect(await org.system(work => retryDelivery(work, failed?.id ?? ''))).toBe(true)
  expect(await waiting(parts, org.orgId)).toBe(1)
  expect(await org.system(failedDeliveries)).toEqual([])
  expect(await org.system(work => retryDelivery(work, failed?.id ?? ''))).toBe(false)
})

test('a delivery whose worker was killed comes again once its heart has not beaten for a minute', async () => {
  const { org, parts } = await working({ handle: async () => {} })
  const boss = await openQueue(org.database)
  await publish(parts, org.orgId, org.id.Ada)
  while ((await queueDeliveries(org.database, boss)) > 0);
  const ours = async () =>
    (await boss.fetch(QUEUES.deliver, { batchSize: 1000 })).filter(
      ({ data }) => (data as Delivery).orgId === org.orgId,
    )
  const [taken] = await ours()
  expect(await ours()).toEqual([])
  const old = `update pgboss.job set heartbeat_on = now() - interval '61 seconds' where id = '${taken?.id}'`
  await org.database.queue.run(old)
  await org.database.queue.run(`update pgboss.queue set monitor_claim_on = null`)
  await boss.supervise(QUEUES.deliver)
  await vi.waitFor(async () => expect((await ours()).map(({ id }) => id)).toEqual([taken?.id]), {
    timeout: 60_000,
    interval: 500,
  })
  await boss.stop({ graceful: false, close: false })
})

test('a queue that was never installed is refused with what to do', async () => {
  const { org } = await working({ handle: async () => {} })
  const bare = {
    ...org.database,
    queue: { run: async () => ({ rows: [{ installed: false }] }), install: null },
  }
  const error = await rejected(openQueue(bare))
  expect(error.items[0]).toMatchObject({
    code: 'queue_missing',
    fix: expect.stringContaining('fairlead migrate'),
  })
})

test('an outbox that cannot be read is reported, and the worker goes on', async () => {
  const failures: string[] = []
  const { parts, org } = await working({ handle: async () => {} })
  const heard: string[] = []
  let broken = true
  const database = {
    ...parts.database,
    outside: (unit =>
      broken
        ? Promise.reject(new Error('lost'))
        : parts.database.outside(unit)) as typeof parts.database.outside,
  }
  const listening = {
    ...parts.subscriptions[0],
    handle: async (work: { orgId: string }) => void (work.orgId === org.orgId && heard.push('heard')),
  } as (typeof parts.subscriptions)[0]
  const worker = await startWorker({
    ...parts,
    database,
    subscriptions: [listening],
    onFailure: what => void failures.push(what),
  })
  await publish(parts, org.orgId, org.id.Ada)
  await vi.waitFor(() => expect(failures).toContain('outbox'), { timeout: 60_000, interval: 50 })
  broken = false
  await vi.waitFor(() => expect(heard).toEqual(['heard']), { timeout: 60_000, interval: 100 })
  await worker.stop()
})

async function working({ handle }: Pick<Subscription, 'handle'>) {
  const org = await organisation()
  await org.database.queue.run(`delete from pgboss.job`)
  const parts: WorkerParts = {
    database: org.database,
    clock: { now: () => new Date('2026-03-02T09:00:00Z') },
    subscribers: type => (type === 'test.happened' ? ['test.listener'] : []),
    config: readConfig({}),
    subscriptions: [{ consumer: 'test.listener', types: ['test.happened'], handle }],
    systemStanding: STANDING,
    rounds: [],
    daily: [],
    organisations: async () => [org.orgId],
    onFailure: () => {},
  }
  return { org, parts }
}

function publish(parts: WorkerParts, orgId: string, subject: string): Promise<void> {
  return runWork(parts, orgId, STANDING, work =>
    work.publish({ type: 'test.happened', subject: { kind: 'person', id: subject } }),
  )
}

async function waiting(parts: WorkerParts, orgId: string): Promise<number> {
  return await parts.database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform_outbox`.execute(db)
    return rows[0]?.n ?? -1
  })
}

async function lastEvent(parts: WorkerParts, orgId: string): Promise<string> {
  return await parts.database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{
      id: string
    }>`select id from platform_events order by id desc limit 1`.execute(db)
    return rows[0]?.id ?? ''
  })
}
