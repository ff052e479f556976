import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { EARLY_HOURS, REMIND_HOURS, SILENT_DAYS } from '../talk.ts'
import { SERIES_COLUMNS, type SeriesRecord } from './series.ts'

/** A talk that something happened to by itself. */
export interface PassedTalk {
  readonly id: string
  readonly type: 'one_to_one' | 'direction' | 'alignment' | 'standup' | 'external'
  readonly seriesId: string | null
  readonly personIds: readonly string[]
}

/** Marks talks that begin within two hours as reminded of, once for each moment. */
export async function markReminded(work: Work): Promise<PassedTalk[]> {
  return await pass(
    work,
    sql`reminded_at = ${work.now}`,
    sql`reminded_at is null and starts_at > ${work.now} and starts_at <= ${work.now}::timestamptz + ${REMIND_HOURS} * interval '1 hour'
      and type <> 'standup'`,
  )
}

/** Marks talks that ended two hours ago, and about which nobody said anything, as asked about. */
export async function markAsked(work: Work): Promise<PassedTalk[]> {
  return await pass(
    work,
    sql`asked_at = ${work.now}`,
    sql`asked_at is null and ${ended} <= ${work.now}::timestamptz - ${REMIND_HOURS} * interval '1 hour' and type <> 'standup'`,
  )
}

/** Counts talks as missed about which nobody said anything for two days. */
export async function markMissed(work: Work): Promise<PassedTalk[]> {
  return await pass(
    work,
    sql`state = 'missed'`,
    sql`${ended} <= ${work.now}::timestamptz - ${SILENT_DAYS} * interval '1 day'`,
  )
}

/** Running series without a planned talk, with the moment of their last one. */
export async function seriesWithoutTalk(work: Work): Promise<(SeriesRecord & { readonly last: Date })[]> {
  const { rows } = await sql<SeriesRecord & { readonly last: Date }>`
    select ${SERIES_COLUMNS},
           coalesce((select max(t.starts_at) from conversations_talks t where t.org_id = s.org_id and t.series_id = s.id),
             ${work.now}::timestamptz - ${EARLY_HOURS} * interval '1 hour') as last
      from conversations_series s
     where s.org_id = ${work.orgId}::uuid and s.state = 'running' and not exists (
       select from conversations_talks t where t.org_id = s.org_id and t.series_id = s.id and t.state = 'planned')`.execute(
    work.sql,
  )
  return rows
}

const ended = sql`starts_at + minutes * interval '1 minute'`

async function pass(
  work: Work,
  change: ReturnType<typeof sql>,
  due: ReturnType<typeof sql>,
): Promise<PassedTalk[]> {
  const { rows } = await sql<PassedTalk>`
    update conversations_talks t set ${change}, rev = rev + 1
     where t.org_id = ${work.orgId}::uuid and t.state = 'planned' and ${due}
    returning t.id, t.type, t.series_id,
      (select coalesce(json_agg(p.person_id), '[]') from conversations_participants p
        where p.org_id = t.org_id and p.talk_id = t.id) as person_ids`.execute(work.sql)
  return rows
}
