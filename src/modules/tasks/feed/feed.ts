import { newSecret } from '#platform/session/session.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Feed, NewFeed } from '../contract.ts'
import { feedOf, insertFeed, revokeFeedOf } from '../store/feed-reads.ts'

/** Whether the actor has a feed. Its address cannot be shown again: only its hash is kept. */
export async function readFeed(work: Work): Promise<Feed> {
  const createdAt = await feedOf(work, actingPerson(work))
  return { createdAt: createdAt?.toISOString() ?? null }
}

/** Makes the secret address of the actor's feed on the server at `publicUrl`; the one before stops working. */
export async function createFeed(work: Work, publicUrl: string): Promise<NewFeed> {
  const me = actingPerson(work)
  const { text, hash } = newSecret(work.orgId)
  await revokeFeedOf(work, me)
  await insertFeed(work, me, hash)
  await work.publish({ type: 'calendar_feed.created', subject: { kind: 'person', id: me } })
  return { url: `${publicUrl}/api/calendar/${text}.ics`, createdAt: work.now.toISOString() }
}

/** Revokes the actor's feed; nothing happens when there is none. */
export async function revokeFeed(work: Work): Promise<undefined> {
  const me = actingPerson(work)
  if (await revokeFeedOf(work, me))
    await work.publish({ type: 'calendar_feed.revoked', subject: { kind: 'person', id: me } })
}
