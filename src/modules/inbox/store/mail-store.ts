import { sql } from 'kysely'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { DEFAULTS, type Preferences } from '../preferences/preferences.ts'

/** A notice that goes out by mail. */
export interface MailedNotice {
  readonly id: string
  readonly personId: string
  readonly eventType: string
  readonly text: string
  readonly link: string
  readonly actions: NonNullable<Notice['actions']>
}

/** Somebody who is written to at once, and their quiet hours. */
export interface Recipient extends Omit<Preferences, 'digest'> {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/**
 * At-once notices whose moment has come, oldest first, with whom they go to. What was read in the app meanwhile is left out,
 * and what another worker is about to send.
 */
export async function dueNotices(work: Work, limit: number): Promise<(MailedNotice & Recipient)[]> {
  const { rows } = await sql<MailedNotice & Recipient>`
    select n.id, n.person_id, n.event_type, n.text, n.link, n.actions, coalesce(p.preferred_name, p.name) as name, p.email,
           coalesce(w.quiet_from, ${DEFAULTS.quietFrom}::int) as quiet_from, coalesce(w.quiet_to, ${DEFAULTS.quietTo}::int) as quiet_to,
           coalesce(w.quiet_days, ${DEFAULTS.quietDays}::boolean) as quiet_days
      from inbox_notices n
      join people_persons p on p.org_id = n.org_id and p.id = n.person_id
      left join inbox_preferences w on w.org_id = n.org_id and w.person_id = n.person_id
     where n.org_id = ${work.orgId}::uuid and n.mail = 'at_once' and n.mailed_at is null and n.mail_at <= ${work.now}
       and n.read_at is null and p.email is not null and p.status = 'active' and (p.left_on is null or p.left_on >= ${work.today}::date)
     order by n.mail_at, n.id limit ${limit} for update of n skip locked`.execute(work.sql)
  return rows
}

/** What these people's digests have to tell: notices that were not mailed and not read, oldest first, at most 50 each. */
export async function digestNotices(work: Work, personIds: readonly string[]): Promise<MailedNotice[]> {
  const { rows } = await sql<MailedNotice>`
    select id, person_id, event_type, text, link, actions from (
      select n.*, row_number() over (partition by n.person_id order by n.id desc) as place from inbox_notices n
       where n.org_id = ${work.orgId}::uuid and n.person_id = any(${personIds}::uuid[])
         and n.mail = 'digest' and n.mailed_at is null and n.read_at is null) newest
     where place <= 50 order by id`.execute(work.sql)
  return rows
}

/** Notes that these went out. */
export async function markMailed(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update inbox_notices set mailed_at = ${work.now} where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[])`.execute(
    work.sql,
  )
}

/** Puts at-once notices off until these moments. */
export async function postpone(
  work: Work,
  all: readonly { readonly id: string; readonly at: Date }[],
): Promise<void> {
  if (all.length === 0) return
  await sql`
    update inbox_notices n set mail_at = t.at
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t(id uuid, at timestamptz)
     where n.org_id = ${work.orgId}::uuid and n.id = t.id`.execute(work.sql)
}
