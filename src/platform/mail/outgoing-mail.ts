import { newId } from '#kernel/id.ts'
import type { Work } from '../work.ts'

/** One mail in plain text; links stand on a line of their own. */
export interface OutgoingMail {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** True when the text lets its reader sign in: it is then shown to nobody on the outbox page. */
  readonly confidential?: boolean
}

/** Writes mails in the caller's transaction; they are sent only if it commits. */
export async function sendMails(work: Work, mails: readonly OutgoingMail[]): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(mail => ({
    orgId: work.orgId,
    id: newId(work.now.getTime()),
    recipient: mail.recipient,
    // A line break in a subject would let a name add headers of its own.
    subject: mail.subject.replaceAll(/\s+/g, ' ').slice(0, 200),
    body: mail.body,
    confidential: mail.confidential ?? false,
    createdAt: work.now,
  }))
  await work.sql.withTables<MailTables>().insertInto('platformMails').values(rows).execute()
}

type MailTables = {
  platformMails: {
    orgId: string
    id: string
    recipient: string
    subject: string
    body: string
    confidential: boolean
    createdAt: Date
  }
}
