import { activatePerson } from '#modules/people/public.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { SESSION_DAYS } from './sign-in-key.ts'
import { insertSession, markUsed, renewSession } from './store.ts'

const DAY = 86_400_000

/** A fresh session: the text for the cookie, and until when. */
export interface OpenedSession {
  readonly text: string
  readonly until: Date
}

/** Opens a session for a person, using up the key it was opened with. */
export async function openSession(
  work: Work,
  personId: string,
  device: string,
  keyId?: string,
): Promise<OpenedSession> {
  const { text, hash } = newSecret(work.orgId)
  const until = new Date(work.now.getTime() + SESSION_DAYS * DAY)
  if (keyId !== undefined) await markUsed(work, keyId)
  const session = {
    personId,
    secretHash: hash,
    device: deviceOf(device),
    createdAt: work.now,
    lastSeenAt: work.now,
    expiresAt: until,
  }
  const id = await insertSession(work, session)
  await activatePerson(work, personId)
  await work.publish({
    type: 'session.opened',
    subject: { kind: 'person', id: personId },
    data: { sessionId: id },
  })
  return { text, until }
}

/** Keeps a session alive while it is used; writes at most once an hour. */
export async function keepSession(work: Work): Promise<void> {
  const id = work.actor.sessionId
  if (id === null || work.actor.kind !== 'person') return
  await renewSession(work, id, new Date(work.now.getTime() + SESSION_DAYS * DAY), 60)
}

// Only the kind of browser and system: enough to recognise one's own devices, nothing to track by.
function deviceOf(userAgent: string): string {
  const browser = /Firefox|Edg|Chrome|Safari/.exec(userAgent)?.[0] ?? 'Browser'
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(userAgent)?.[0] ?? 'unknown system'
  return `${browser === 'Edg' ? 'Edge' : browser} on ${system === 'Mac OS X' ? 'macOS' : system}`
}
