import { newId } from '#kernel/id.ts'
import { cutTo } from '#kernel/text.ts'
import type { Work } from '../work.ts'

/** One mail in plain text; links stand on a line of their own. */
export interface OutgoingMail {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** True when the text is for its reader only, or lets them in: it is then shown to nobody on the outbox page. */
  readonly confidential?: boolean
  /**
   * Address that ends mails of this kind when mail programs post to it, without sign-in (RFC 8058); opened in a browser it
   * asks first. Sent as the headers List-Unsubscribe and List-Unsubscribe-Post.
   */
  readonly unsubscribeUrl?: string
}

/** Writes mails in the caller's transaction; they are sent only if it commits. */
export async function sendMails(work: Work, mails: readonly OutgoingMail[]): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(mail => ({
    orgId: work.orgId,
    id: newId(work.now.getTime()),
    recipient: mail.recipient,
    // A line break in a subject would let a name add headers of its own.
    subject: cutTo(mail.subject.replaceAll(/\s+/g, ' '), 200),
    body: mail.body,
    confidential: mail.confidential ?? false,
    unsubscribeUrl: mail.unsubscribeUrl ?? null,
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
    unsubscribeUrl: string | null
    createdAt: Date
  }
}
