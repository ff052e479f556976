import { findPersonByEmail, personById } from '#modules/people/public.ts'
import { hashOf } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { isUsable, normalisedCode, refusedKey } from './sign-in-key.ts'
import { countFailure, keyByLink, latestKeyOf } from './store.ts'

/** Who may sign in, and with which key. */
export interface Admitted {
  readonly personId: string
  readonly keyId: string
}

/** Checks a mailed code. Null when it is wrong: the caller commits, so that the failed attempt is counted, and then refuses. */
export async function admitByCode(work: Work, email: string, typed: string): Promise<Admitted | null> {
  const person = await findPersonByEmail(work, email)
  if (person === null || person.status === 'left') return null
  const key = await latestKeyOf(work, person.id)
  if (key === undefined || !isUsable(key, work.now)) return null
  if (key.codeHash === hashOf(`${person.id} ${normalisedCode(typed)}`))
    return { personId: person.id, keyId: key.id }
  await countFailure(work, key.id)
  return null
}

/** Checks a one-time link; throws when it does not work (any more). */
export async function admitByLink(work: Work, linkHash: string): Promise<Admitted> {
  const key = await keyByLink(work, linkHash)
  if (key === undefined || !isUsable(key, work.now)) throw refusedKey()
  const person = await personById(work, key.personId)
  if (person === null || person.status === 'left') throw refusedKey()
  return { personId: key.personId, keyId: key.id }
}
