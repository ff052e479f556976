import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { db, type SeriesTable } from './tables.ts'

export type SeriesRecord = Omit<SeriesTable, 'orgId' | 'createdAt'>

/** The part of a series that says how long its rhythm holds and what comes then. */
export type ForATime = Pick<SeriesRecord, 'untilOn' | 'thenCadence' | 'thenMinutes'>

/** A series to be added; one that does not say how long its rhythm holds has no end. */
export type NewSeriesRow = Omit<SeriesRecord, 'rev' | keyof ForATime> &
  Partial<ForATime> & { readonly createdAt?: Date }

/** A series with how it goes: the next moment, open topics, held and planned talks of thirteen weeks. */
export interface SeriesTally extends SeriesRecord {
  readonly nextAt: Date | null
  readonly openTopics: number
  readonly held: number
  readonly planned: number
}

/** One series; null when unknown. `hold` keeps it from changing until the end of this unit of work. */
export async function seriesById(work: Work, id: string, hold = false): Promise<SeriesRecord | null> {
  const [found] = await select(work, sql`s.id = ${id}::uuid ${hold ? sql`for update` : sql``}`)
  return found ?? null
}

/** All running series, for what happens by itself. */
export async function runningSeries(work: Work): Promise<SeriesRecord[]> {
  return await select(work, sql`s.state = 'running'`)
}

/** The running one-to-ones of two people; null when there are none. */
export async function pairSeries(work: Work, me: string, otherId: string): Promise<SeriesTally | null> {
  const [one, other] = [me, otherId].sort()
  const [found] = await tallies(
    work,
    sql`s.state = 'running' and s.one_id = ${one}::uuid and s.other_id = ${other}::uuid`,
  )
  return found ?? null
}

/** Series of somebody: one-to-ones with anybody, and stand-ups of these teams; running ones first. */
export async function seriesOf(work: Work, me: string, teamIds: readonly string[]): Promise<SeriesTally[]> {
  return await tallies(
    work,
    sql`(s.one_id = ${me}::uuid or s.other_id = ${me}::uuid or (s.team_id = any(${teamIds}::uuid[]) and s.state = 'running'))
        order by s.state desc, s.created_at desc limit 200`,
  )
}

/** Adds series; false when the pair or the team of one of them has one already, which then keeps it. */
export async function addSeries(work: Work, rows: readonly NewSeriesRow[]): Promise<boolean> {
  if (rows.length === 0) return true
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('conversationsSeries')
    .values(rows.map(row => ({ createdAt: work.now, ...row, orgId: work.orgId, rev: 1 })))
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === BigInt(rows.length)
}

/** Changes a series that still has this version; false when somebody was first. */
export async function updateSeries(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<
    Pick<
      SeriesRecord,
      'cadence' | 'weekday' | 'atTime' | 'minutes' | 'state' | 'sharedWithId' | keyof ForATime
    >
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('conversationsSeries')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Series whose time of another rhythm is over take up the one that comes after it. */
export async function takeUpNext(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update conversations_series
       set cadence = then_cadence, minutes = then_minutes, until_on = null, then_cadence = null, then_minutes = null, rev = rev + 1
     where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[]) and until_on is not null`.execute(
    work.sql,
  )
}

/** Ends series and takes their planned talks out of the calendars; answers the ids of those talks. */
export async function endRows(work: Work, ids: readonly string[]): Promise<string[]> {
  await sql`
    update conversations_series set state = 'ended', rev = rev + 1
     where org_id = ${work.orgId}::uuid and id = any(${ids}::uuid[]) and state = 'running'`.execute(work.sql)
  return await freePlanned(work, ids)
}

/** Takes the planned talks of series out of the calendars; answers their ids. */
export async function freePlanned(work: Work, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversations_talks set state = 'moved', rev = rev + 1
     where org_id = ${work.orgId}::uuid and series_id = any(${ids}::uuid[]) and state = 'planned' returning id`.execute(
    work.sql,
  )
  return rows.map(({ id }) => id)
}

/** Every column of a `SeriesRecord`, of a table called `s`. */
export const SERIES_COLUMNS = sql.raw(
  `id type one_id other_id report_id team_id opened_by cadence weekday at_time time_zone minutes
   until_on then_cadence then_minutes state follows_id shared_with_id rev`
    .split(/\s+/)
    .map(name => `s.${name}`)
    .join(', '),
)

async function select(work: Work, condition: RawBuilder<unknown>): Promise<SeriesRecord[]> {
  const { rows } = await sql<SeriesRecord>`
    select ${SERIES_COLUMNS} from conversations_series s where s.org_id = ${work.orgId}::uuid and ${condition}`.execute(
    work.sql,
  )
  return rows
}

async function tallies(work: Work, condition: RawBuilder<unknown>): Promise<SeriesTally[]> {
  const { rows } = await sql<SeriesTally>`
    select ${SERIES_COLUMNS}, n.next_at, n.held, n.planned,
           (select count(*)::int from conversations_topics o
             where o.org_id = s.org_id and o.series_id = s.id and o.state = 'open') as open_topics
      from conversations_series s cross join lateral (
        select min(t.starts_at) filter (where t.state = 'planned') as next_at,
               (count(*) filter (where t.state = 'held'))::int as held,
               (count(*) filter (where t.state in ('held', 'missed')))::int as planned
          from conversations_talks t
         where t.org_id = s.org_id and t.series_id = s.id
           and (t.state = 'planned' or t.starts_at > ${work.now}::timestamptz - interval '91 days')) n
     where s.org_id = ${work.orgId}::uuid and ${condition}`.execute(work.sql)
  return rows
}
