import { newId } from '#kernel/id.ts'
import { cutTo } from '#kernel/text.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import type { LinkTable } from '../store/tables.ts'

/** For how many days a link in a mail can act, and for how many it can end mails. */
const ACT_DAYS = 14
const UNSUBSCRIBE_DAYS = 400

/** A link for a mail: its secret text, which is kept nowhere else, and the row with its hash. */
export interface MadeLink {
  readonly text: string
  readonly row: Omit<LinkTable, 'orgId' | 'usedAt'>
}

/** A link that does one thing once, as the person it is sent to. */
export function actLink(
  work: Work,
  to: string,
  noticeId: string,
  act: { readonly name: string; readonly subjectId: string; readonly label: string },
): MadeLink {
  const { name: action, subjectId } = act
  const words = { action, subjectId, label: cutTo(act.label, 140), noticeId, eventType: null }
  return made(work, to, 'act', ACT_DAYS, words)
}

/** A link that ends the mails of one kind of event, or (null) the digest. */
export function unsubscribeLink(work: Work, to: string, eventType: string | null): MadeLink {
  const words = { action: null, subjectId: null, label: null, noticeId: null, eventType }
  return made(work, to, 'unsubscribe', UNSUBSCRIBE_DAYS, words)
}

type Meaning = Pick<LinkTable, 'action' | 'subjectId' | 'label' | 'noticeId' | 'eventType'>

function made(
  work: Work,
  personId: string,
  kind: LinkTable['kind'],
  days: number,
  meaning: Meaning,
): MadeLink {
  const { text, hash } = newSecret(work.orgId)
  const id = newId(work.now.getTime())
  const expiresAt = new Date(work.now.getTime() + days * 86_400_000)
  return { text, row: { id, personId, kind, secretHash: hash, ...meaning, createdAt: work.now, expiresAt } }
}
