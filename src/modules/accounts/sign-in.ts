import { activatePerson } from '#modules/people/public.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { refusedKey, SESSION_DAYS } from './sign-in-key.ts'
import { insertSession, markUsed, renewSession } from './store.ts'

const DAY = 86_400_000

/** A fresh session: the text for the cookie, and until when. */
export interface OpenedSession {
  readonly text: string
  readonly until: Date
}

/** Opens a session for a person, using up the key it was opened with; throws when that is used up already. */
export async function openSession(
  work: Work,
  personId: string,
  device: string,
  keyId?: string,
): Promise<OpenedSession> {
  const { text, hash } = newSecret(work.orgId)
  const until = new Date(work.now.getTime() + SESSION_DAYS * DAY)
  if (keyId !== undefined && !(await markUsed(work, keyId))) throw refusedKey()
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

/** Keeps a session alive while it is used, and says until when it then lasts; null for a token. Writes at most once an hour. */
export async function keepSession(work: Work): Promise<Date | null> {
  const id = work.actor.sessionId
  if (id === null || work.actor.kind !== 'person') return null
  const until = new Date(work.now.getTime() + SESSION_DAYS * DAY)
  await renewSession(work, id, until, 60)
  return until
}

// Only the kind of browser and system: enough to recognise one's own devices, nothing to track by.
// In this order, since Edge says Chrome as well, Chrome says Safari, and Android says Linux.
function deviceOf(userAgent: string): string {
  const firstOf = (names: readonly string[]) => names.find(name => userAgent.includes(name))
  const browser = firstOf(['Firefox', 'Edg', 'Chrome', 'Safari']) ?? 'Browser'
  const system = firstOf(['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux']) ?? 'unknown system'
  return `${browser === 'Edg' ? 'Edge' : browser} on ${system === 'Mac OS X' ? 'macOS' : system}`
}
