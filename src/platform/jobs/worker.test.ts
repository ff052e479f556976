import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readConfig } from '#platform/config/config.ts'
import { organisation } from '#test/organisation.ts'
import type { Work } from '../work.ts'
import { runWork, SYSTEM } from '../work-runner.ts'
import { queueDeliveries } from './outbox.ts'
import { openQueue, QUEUES } from './queue.ts'
import { deliver, type LongSubscription, type Subscription, type WorkerParts } from './worker.ts'

test('an event is queued for each of its subscribers exactly once, and only when its change is kept', async () => {
  const { org, parts } = await listening(async () => {})
  const boss = await openQueue(org.database)
  // Other tests of this worker leave deliveries of their own organisations waiting.
  while ((await queueDeliveries(org.database, boss)) > 0);
  await boss.deleteAllJobs(QUEUES.deliver)
  await runWork(parts, org.orgId, async () => SYSTEM_STANDING, publish(org.id.Ada))
  const undone = runWork(
    parts,
    org.orgId,
    async () => SYSTEM_STANDING,
    async work => {
      await publish(org.id.Ada)(work)
      throw new Error('changed my mind')
    },
  )
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await queueDeliveries(org.database, boss)).toBe(1)
  expect(await queueDeliveries(org.database, boss)).toBe(0)
  const jobs = await boss.fetch(QUEUES.deliver, { batchSize: 10 })
  expect(jobs.map(job => job.data)).toEqual([
    { orgId: org.orgId, eventId: expect.any(String), consumer: 'test.listener' },
  ])
  await boss.stop({ graceful: false, close: false })
})

test('a subscriber gets the event in a unit of work of its organisation', async () => {
  const heard: string[] = []
  const { org, parts } = await listening(async (work, event) => {
    heard.push(`${work.orgId} ${event.type} ${event.subjectId}`)
  })
  await runWork(parts, org.orgId, async () => SYSTEM_STANDING, publish(org.id.Grace))
  await deliver(parts, {
    orgId: org.orgId,
    eventId: await lastEvent(org.database, org.orgId),
    consumer: 'test.listener',
  })
  expect(heard).toEqual([`${org.orgId} test.happened ${org.id.Grace}`])
})

test('what a subscriber writes is undone when it fails, so that the retry begins afresh', async () => {
  const { org, parts } = await listening(async work => {
    await work.publish({ type: 'test.half_done', subject: { kind: 'person', id: org.id.Ada } })
    throw new Error('not today')
  })
  await runWork(parts, org.orgId, async () => SYSTEM_STANDING, publish(org.id.Ada))
  const delivery = {
    orgId: org.orgId,
    eventId: await lastEvent(org.database, org.orgId),
    consumer: 'test.listener',
  }
  await expect(deliver(parts, delivery)).rejects.toThrow('not today')
  expect(await org.eventsOfType('test.half_done')).toBe(0)
})

test('a subscriber that takes long enters for each step, and a retry begins with the first one', async () => {
  const steps: string[] = []
  let broken = true
  const { org, parts } = await listening(async () => {})
  const tell = (type: string) => (work: Work) =>
    work.publish({ type, subject: { kind: 'person', id: org.id.Ada } })
  const long: LongSubscription = {
    ...{ consumer: 'test.long', types: ['test.happened'] },
    handleInSteps: async (enter, { subjectId }) => {
      await enter(tell('test.begun'))
      steps.push(subjectId)
      if (broken) throw new Error('killed')
      await enter(tell('test.ended'))
    },
  }
  await runWork(parts, org.orgId, async () => SYSTEM_STANDING, publish(org.id.Ada))
  const eventId = await lastEvent(org.database, org.orgId)
  const again = () =>
    deliver(
      { ...parts, subscriptions: [...parts.subscriptions, long] },
      { orgId: org.orgId, eventId, consumer: 'test.long' },
    )
  await expect(again()).rejects.toThrow('killed')
  expect([await org.eventsOfType('test.begun'), await org.eventsOfType('test.ended')]).toEqual([1, 0])
  broken = false
  await again()
  expect([await org.eventsOfType('test.begun'), await org.eventsOfType('test.ended')]).toEqual([2, 1])
  expect(steps).toEqual([org.id.Ada, org.id.Ada])
})

test('a delivery to a consumer that no longer exists is let go', async () => {
  const { org, parts } = await listening(async () => {
    throw new Error('must not be called')
  })
  await runWork(parts, org.orgId, async () => SYSTEM_STANDING, publish(org.id.Ada))
  const eventId = await lastEvent(org.database, org.orgId)
  await expect(deliver(parts, { orgId: org.orgId, eventId, consumer: 'gone.away' })).resolves.toBeUndefined()
})

const SYSTEM_STANDING = { actor: SYSTEM, timeZone: 'UTC' }

const publish = (subject: string) => (work: Work) =>
  work.publish({ type: 'test.happened', subject: { kind: 'person', id: subject } })

async function listening(handle: Subscription['handle']) {
  const org = await organisation()
  const listener: Subscription = { consumer: 'test.listener', types: ['test.happened'], handle }
  const parts: WorkerParts = {
    database: org.database,
    clock: { now: () => new Date('2026-03-02T09:00:00Z') },
    subscribers: type => (type === 'test.happened' ? ['test.listener'] : []),
    config: readConfig({}),
    subscriptions: [listener],
    systemStanding: async () => SYSTEM_STANDING,
    rounds: [],
    daily: [],
    organisations: async () => [org.orgId],
    onFailure: () => {},
  }
  return { org, parts }
}

async function lastEvent(database: WorkerParts['database'], orgId: string): Promise<string> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{
      id: string
    }>`select id from platform_events order by id desc limit 1`.execute(db)
    return rows[0]?.id ?? ''
  })
}
