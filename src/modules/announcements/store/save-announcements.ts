import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { AnnouncementState } from '../contract.ts'
import type { Announcement } from './announcements.ts'
import { db } from './tables.ts'

/** An announcement that is new. */
export type NewRow = Omit<Announcement, 'mine' | 'rev'>

/** Adds an announcement and everybody it goes to, in two statements however many they are. */
export async function insertAnnouncement(
  work: Work,
  row: NewRow,
  readerIds: readonly string[],
): Promise<void> {
  const { choices, ...columns } = row
  await db(work)
    .insertInto('announcementsAnnouncements')
    .values({ orgId: work.orgId, ...columns, choices: JSON.stringify(choices) })
    .execute()
  await sql`
    insert into announcements_readers (org_id, announcement_id, person_id)
    select ${work.orgId}::uuid, ${row.id}::uuid, unnest(${readerIds}::uuid[])`.execute(work.sql)
}

/** Writes down that somebody has read it, and what they chose: over an earlier choice only when they are asked once more. */
export async function markRead(
  work: Work,
  id: string,
  personId: string,
  choice: number | null,
): Promise<void> {
  await db(work)
    .updateTable('announcementsReaders')
    .set({ readAt: work.now, choice, askedAgain: false })
    .where('orgId', '=', work.orgId)
    .where('announcementId', '=', id)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .execute()
}

/** What changes in an announcement itself. */
export interface Change {
  readonly state?: AnnouncementState
  readonly clarification?: string
  readonly clarifiedAt?: Date
  readonly remindedAt?: Date
}

/** Saves over `rev`; false when somebody else saved first. */
export async function saveAnnouncement(
  work: Work,
  id: string,
  rev: number,
  change: Change,
): Promise<boolean> {
  const saved = await db(work)
    .updateTable('announcementsAnnouncements')
    .set({ ...change, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Asks once more those who chose something else than was meant; everybody where `meant` is null. */
export async function askAgain(work: Work, id: string, meant: number | null): Promise<void> {
  let readers = db(work)
    .updateTable('announcementsReaders')
    .set({ readAt: null, choice: null, askedAgain: true })
    .where('orgId', '=', work.orgId)
    .where('announcementId', '=', id)
  if (meant !== null) readers = readers.where('choice', '<>', meant)
  await readers.execute()
}

/** Forgets what an erased person chose, and that they read anything. */
export async function forgetReader(work: Work, personId: string): Promise<void> {
  await db(work)
    .deleteFrom('announcementsReaders')
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .execute()
}

/** Writes down who read it and when, and what they chose; for history that is brought in. */
export async function addReadings(
  work: Work,
  id: string,
  readings: readonly { readonly personId: string; readonly readAt: Date; readonly choice: number | null }[],
): Promise<void> {
  await sql`
    update announcements_readers r set read_at = x."readAt", choice = x.choice
      from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as x("personId" uuid, "readAt" timestamptz, choice smallint)
     where r.org_id = ${work.orgId}::uuid and r.announcement_id = ${id}::uuid and r.person_id = x."personId"`.execute(
    work.sql,
  )
}
