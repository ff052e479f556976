import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type TopicTable } from './tables.ts'

/** A topic with how often it was carried over. */
export interface TopicRecord extends Omit<TopicTable, 'orgId' | 'endedAt' | 'createdAt'> {
  readonly carried: number
}

/** One topic; null when unknown. */
export async function topicById(work: Work, id: string): Promise<TopicRecord | null> {
  const [found] = await select(work, sql`o.id = ${id}::uuid`)
  return found ?? null
}

/** Topics of a series: the open ones, and those that ended in one of its last talks; oldest first. */
export async function topicsOfSeries(work: Work, seriesId: string): Promise<TopicRecord[]> {
  return await select(
    work,
    sql`o.series_id = ${seriesId}::uuid and (o.state = 'open' or o.ended_at > ${work.now}::timestamptz - interval '200 days')
        order by o.created_at, o.id limit 300`,
  )
}

/** Topics of one talk: its own, or those of its series that ended in it; oldest first. */
export async function topicsOfTalk(work: Work, talkId: string): Promise<TopicRecord[]> {
  return await select(
    work,
    sql`(o.talk_id = ${talkId}::uuid or o.ended_in_id = ${talkId}::uuid) order by o.created_at, o.id limit 200`,
  )
}

/** Adds topics as they are. */
export async function addTopics(
  work: Work,
  rows: readonly (Omit<TopicTable, 'orgId' | 'rev' | 'createdAt'> & { readonly createdAt?: Date })[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000)
    await db(work)
      .insertInto('conversationsTopics')
      .values(
        rows
          .slice(from, from + 2000)
          .map(row => ({ createdAt: work.now, ...row, orgId: work.orgId, rev: 1 })),
      )
      .execute()
}

/** Changes a topic that still has this version; false when somebody was first. */
export async function updateTopic(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<Pick<TopicTable, 'text' | 'tag' | 'state' | 'endedInId' | 'endedAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('conversationsTopics')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function select(work: Work, condition: RawBuilder<unknown>): Promise<TopicRecord[]> {
  const { rows } = await sql<TopicRecord>`
    select o.id, o.series_id, o.talk_id, o.text, o.tag, o.by_id, o.needs_guidance, o.link, o.state, o.ended_in_id, o.rev,
           (select count(*)::int from conversations_talks t where t.org_id = o.org_id and t.series_id = o.series_id
              and t.state = 'held' and t.held_at > o.created_at and o.state = 'open') as carried
      from conversations_topics o where o.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows
}
