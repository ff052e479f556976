import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Counts } from '../reception.ts'
import { type AnnouncementTables, db } from './tables.ts'

/** An announcement with what it is to one reader: null where it did not go to them. */
export interface Announcement
  extends Omit<Selectable<AnnouncementTables['announcementsAnnouncements']>, 'orgId'> {
  readonly mine: { readonly read: boolean; readonly choice: number | null } | null
}

/** One announcement as `me` has it; undefined when there is none. */
export async function announcementById(
  work: Work,
  id: string,
  me: string | null,
): Promise<Announcement | undefined> {
  return await announcements(work, me).where('a.id', '=', id).executeTakeFirst()
}

/** Announcements to `me` (published ones) or by `me`, the newest first, those made before `before`; at most `limit` + 1. */
export async function announcementsFor(
  work: Work,
  me: string,
  whose: 'to_me' | 'mine',
  before: string | null,
  limit: number,
): Promise<Announcement[]> {
  let rows = announcements(work, me)
  rows =
    whose === 'mine'
      ? rows.where('a.authorId', '=', me)
      : rows.where('a.state', '=', 'published').where('r.personId', 'is not', null)
  if (before !== null) rows = rows.where('a.id', '<', before)
  return await rows
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** How it was received. Answers count only when they came by the day on which it should have been read, so that no single one shows. */
export async function countsOf(
  work: Work,
  { id, meant, readByOn }: Pick<Announcement, 'id' | 'meant' | 'readByOn'>,
): Promise<Counts> {
  const inTime = sql<SqlBool>`choice is not null and (read_at at time zone ${work.timeZone})::date <= ${readByOn}::date`
  return await db(work)
    .selectFrom('announcementsReaders')
    .select(sql<number>`count(*)::int`.as('to'))
    .select(sql<number>`count(read_at)::int`.as('read'))
    .select(sql<number>`(count(*) filter (where ${inTime}))::int`.as('answered'))
    .select(sql<number>`(count(*) filter (where ${inTime} and choice = ${meant}::smallint))::int`.as('meant'))
    .where('orgId', '=', work.orgId)
    .where('announcementId', '=', id)
    .executeTakeFirstOrThrow()
}

/** Ids of those to whom it went and who have not read it, or are asked once more. */
export async function waitingReaders(work: Work, id: string): Promise<string[]> {
  const rows = await db(work)
    .selectFrom('announcementsReaders')
    .select('personId')
    .where('orgId', '=', work.orgId)
    .where('announcementId', '=', id)
    .where('readAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

function announcements(work: Work, me: string | null) {
  return db(work)
    .selectFrom('announcementsAnnouncements as a')
    .leftJoin('announcementsReaders as r', join =>
      join
        .onRef('r.orgId', '=', 'a.orgId')
        .onRef('r.announcementId', '=', 'a.id')
        .on('r.personId', '=', me ?? '00000000-0000-0000-0000-000000000000'),
    )
    .select([
      'a.id',
      'a.title',
      'a.body',
      'a.authorId',
      'a.teamId',
      'a.question',
      'a.choices',
      'a.meant',
      'a.publishedAt',
    ])
    .select(['a.readByOn', 'a.clarification', 'a.clarifiedAt', 'a.remindedAt', 'a.state', 'a.rev'])
    .select(
      sql<Announcement['mine']>`case when r.person_id is null then null
        else json_build_object('read', r.read_at is not null, 'choice', r.choice) end`.as('mine'),
    )
    .where('a.orgId', '=', work.orgId)
}
