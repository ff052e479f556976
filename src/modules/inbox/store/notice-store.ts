import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type NoticeTable } from './tables.ts'

/** Something somebody is to be told. */
export type NewNotice = Omit<NoticeTable, 'orgId' | 'readAt' | 'mailedAt'>

/** Writes down what people are told, in one statement; what somebody was told of the same event before stays as it is. */
export async function addNotices(work: Work, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await sql`
    insert into inbox_notices (org_id, id, person_id, event_id, event_type, actor_id, subject_id, at, text, link, actions, listed, mail, mail_at)
    select ${work.orgId}::uuid, id, "personId", "eventId", "eventType", "actorId", "subjectId", at, text, link, actions, listed, mail, "mailAt"
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
        as t(id uuid, "personId" uuid, "eventId" uuid, "eventType" text, "actorId" uuid, "subjectId" uuid, at timestamptz, text text,
             link text, actions jsonb, listed boolean, mail text, "mailAt" timestamptz)
    on conflict (org_id, event_id, person_id) do nothing`.execute(work.sql)
}

/** One page of what somebody was told, newest first, and one more when there are more. */
export async function noticesOf(work: Work, personId: string, before: string | undefined, limit: number) {
  return await db(work)
    .selectFrom('inboxNotices')
    .select(['id', 'text', 'link', 'at', 'readAt'])
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('listed', '=', true)
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** How many notices in somebody's list they have not read. */
export async function countUnread(work: Work, personId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from inbox_notices
     where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and listed and read_at is null`.execute(
    work.sql,
  )
  return rows[0]?.unread ?? 0
}

/** Marks one as read (or not, with null); false when it is not in this person's list. */
export async function setRead(work: Work, personId: string, id: string, at: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('inboxNotices')
    .set({ readAt: at })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('listed', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Marks as read what stands in somebody's list up to this one; what only goes by mail was not seen, and still goes. */
export async function setAllRead(work: Work, personId: string, upTo: string): Promise<void> {
  await db(work)
    .updateTable('inboxNotices')
    .set({ readAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('listed', '=', true)
    .where('readAt', 'is', null)
    .where('id', '<=', upTo)
    .execute()
}

/** Deletes what an erased person was told, and what others were told of what they did or of themselves. Their links go along. */
export async function forgetPerson(work: Work, personId: string): Promise<void> {
  await sql`delete from inbox_links where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
    work.sql,
  )
  await sql`
    delete from inbox_notices where org_id = ${work.orgId}::uuid
       and (person_id = ${personId}::uuid or actor_id = ${personId}::uuid or subject_id = ${personId}::uuid)`.execute(
    work.sql,
  )
  for (const table of ['inbox_preferences', 'inbox_choices', 'inbox_digests'])
    await sql`delete from ${sql.table(table)} where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid`.execute(
      work.sql,
    )
}

/** Deletes what is older: notices that happened before a moment, and links that expired before it. */
export async function deleteOlder(work: Work, than: Date): Promise<void> {
  await sql`delete from inbox_links where org_id = ${work.orgId}::uuid and expires_at < ${than}`.execute(
    work.sql,
  )
  await sql`delete from inbox_notices where org_id = ${work.orgId}::uuid and at < ${than}`.execute(work.sql)
}
