import { sql } from 'kysely'
import { rooms } from '#app/rooms.ts'
import { readConfig } from '#platform/config/config.ts'
import { goRounds } from '#platform/jobs/rounds.ts'
import { deliver, type WorkerParts } from '#platform/jobs/worker.ts'
import type { Organisation } from './organisation.ts'

/** A mail that waits to be sent. */
export interface WaitingMail {
  readonly recipient: string
  readonly subject: string
  readonly body: string
}

/**
 * What the worker does by itself, in this organisation only and at the moment its clock shows (`org.at(…)` moves it):
 * every event that waits is handed to its subscribers, then the rounds that are due are made. What fails, fails the test.
 */
export async function runBackground(org: Organisation): Promise<void> {
  await deliverEvents(org)
  await goRounds(partsOf(org))
  await deliverEvents(org)
}

/** Hands every event that waits to its subscribers, oldest first, with those that they publish; how many there were. */
export async function deliverEvents(org: Organisation): Promise<number> {
  let delivered = 0
  for (;;) {
    const waiting = await takeDeliveries(org)
    if (waiting.length === 0) return delivered
    for (const delivery of waiting) await deliver(partsOf(org), { orgId: org.orgId, ...delivery })
    delivered += waiting.length
  }
}

/** The mails of this organisation that wait, oldest first. They count as sent from then on: the next call has only new ones. */
export async function takeMails(org: Organisation): Promise<WaitingMail[]> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<WaitingMail & { id: string }>`
      update platform_mails set sent_at = ${org.now()} where org_id = ${org.orgId} and sent_at is null
      returning id, recipient, subject, body`.execute(db)
    return rows.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ id: _, ...mail }) => mail)
  })
}

async function takeDeliveries(org: Organisation) {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ eventId: string; consumer: string }>`
      delete from platform_outbox where org_id = ${org.orgId} returning event_id, consumer`.execute(db)
    return rows.toSorted((a, b) => a.eventId.localeCompare(b.eventId))
  })
}

function partsOf(org: Organisation): WorkerParts {
  return {
    ...rooms,
    database: org.database,
    clock: { now: org.now },
    config: readConfig({}),
    organisations: async () => [org.orgId],
    daily: [],
    onFailure: (_, cause) => {
      throw cause
    },
  }
}
