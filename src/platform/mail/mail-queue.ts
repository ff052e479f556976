import { sql } from 'kysely'
import type { Work } from '../work.ts'

/** A mail as the outbox page shows it; `body` is null when it lets its reader sign in, or was sent and is not kept. */
export interface QueuedMail {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly failure: string | null
}

/** The latest mails of this organisation, newest first, at most 200. */
export async function queuedMails(work: Work): Promise<QueuedMail[]> {
  const { rows } = await sql<QueuedMail>`
    select id, recipient, subject, case when confidential or sent_at is not null then null else body end as body,
           created_at, sent_at, attempts, failure
      from platform_mails where org_id = ${work.orgId} order by id desc limit 200`.execute(work.sql)
  return rows
}

/** Lets an unsent mail be tried again at once; false when there is no such unsent mail here. */
export async function retryMail(work: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    update platform_mails set attempts = 0, failed_at = null, failure = null
     where org_id = ${work.orgId} and id = ${id} and sent_at is null returning id`.execute(work.sql)
  return rows.length > 0
}

/** Deletes every mail to an address, sent or not, when its holder is erased. */
export async function forgetMailsTo(work: Work, recipient: string): Promise<void> {
  await sql`
    delete from platform_mails where org_id = ${work.orgId} and lower(recipient) = ${recipient.toLowerCase()}`.execute(
    work.sql,
  )
}
