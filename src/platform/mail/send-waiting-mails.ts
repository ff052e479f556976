import { sql } from 'kysely'
import { cutTo } from '#kernel/text.ts'
import type { Clock } from '../clock/clock.ts'
import type { Database, Sql } from '../db/database.ts'
import type { Mailer } from '../vendors/smtp.ts'

/** Attempts before a mail is left for an administrator to look at. */
export const MAIL_ATTEMPTS = 8

interface Waiting {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly unsubscribeUrl: string | null
}

/**
 * Sends what waits in every organisation. No transaction is held while the mail server is spoken to: a mail is claimed,
 * sent, then marked, so a crash in between sends it once more rather than never.
 */
export async function sendWaitingMails(
  parts: { database: Database; clock: Clock },
  mailer: Mailer,
): Promise<number> {
  const organisations = await parts.database.outside(async db => {
    const { rows } = await sql<{ orgId: string }>`select org_id from platform_mail_organisations()`.execute(
      db,
    )
    return rows.map(row => row.orgId)
  })
  let sent = 0
  for (const orgId of organisations) {
    for (let round = 0; round < MAILS_A_ROUND; round++) {
      const mail = await parts.database.inOrganisation(orgId, db => claim(db, orgId, parts.clock.now()))
      if (mail === undefined) break
      const failure = await mailer(mail).then(() => null, wordsOf)
      await parts.database.inOrganisation(orgId, db => mark(db, orgId, mail.id, failure, parts.clock.now()))
      if (failure === null) sent += 1
    }
  }
  return sent
}

// So that one organisation's newsletter does not keep the others waiting.
const MAILS_A_ROUND = 50

// One at a time: a mail claimed long before its turn would be taken by another worker as well. Chosen once, by “=”: a plan may ask
// what “in” chooses from for every mail, and would claim them all. Tries again after 1, 2, 4 … minutes.
async function claim(db: Sql, orgId: string, now: Date): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    update platform_mails set attempts = attempts + 1, failed_at = ${now}
     where org_id = ${orgId} and id = (
       select id from platform_mails
        where org_id = ${orgId} and sent_at is null and attempts < ${MAIL_ATTEMPTS}
          and (failed_at is null or failed_at + make_interval(mins => (power(2, attempts - 1))::int) <= ${now})
        order by id limit 1 for update skip locked)
    returning id, recipient, subject, body, unsubscribe_url`.execute(db)
  return rows[0]
}

// The text of a sent mail is not kept, nor the secret in its address to unsubscribe.
async function mark(db: Sql, orgId: string, id: string, failure: string | null, now: Date): Promise<void> {
  await sql`update platform_mails
      set sent_at = ${failure === null ? now : null}, failure = ${failure}, body = case when ${failure === null} then '' else body end,
      unsubscribe_url = case when ${failure === null} then null else unsubscribe_url end
    where org_id = ${orgId} and id = ${id}`.execute(db)
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cutTo(cause.message, 500) : 'unknown failure'
}
