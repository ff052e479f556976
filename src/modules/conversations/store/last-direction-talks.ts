import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** What somebody says, or will say, in a direction talk: everybody may read it. */
export interface SaidInTalk {
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  /** Points that its organiser put on the agenda, in order, without those that were dropped; what others brought is not their word. */
  readonly points: readonly string[]
  /** Notes of the talk, of several lines; empty when there are none. Private notes are in no talk. */
  readonly notes: string
}

/** Which talks are looked for: those for one of these teams, and those that are named. */
export interface WhichTalks {
  readonly organiserIds: readonly string[]
  readonly teamIds: readonly string[]
  readonly talkIds: readonly string[]
  /** From which day on; talks that are named may be older. */
  readonly from: LocalDate
}

/** The latest ten such direction talks that one of these people planned or held, the last first. One statement. */
export async function lastDirectionTalks(
  work: Work,
  { organiserIds, teamIds, talkIds, from }: WhichTalks,
): Promise<SaidInTalk[]> {
  const { rows } = await sql<SaidInTalk>`
    select t.id, coalesce(t.title, '') as title, (t.starts_at at time zone ${work.timeZone})::date as "on", t.shared_notes as notes,
           array(select o.text from conversations_topics o
                  where o.org_id = t.org_id and o.talk_id = t.id and o.by_id = t.organiser_id and o.state <> 'dropped'
                  order by o.created_at, o.id) as points
      from conversations_talks t
     where t.org_id = ${work.orgId}::uuid and t.type = 'direction' and t.state in ('planned', 'held')
       and t.organiser_id = any(${organiserIds}::uuid[])
       and (t.id = any(${talkIds}::uuid[])
         or (t.starts_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
           and exists (select from conversations_audiences a
             where a.org_id = t.org_id and a.talk_id = t.id and a.team_id = any(${teamIds}::uuid[]))))
     order by t.starts_at desc, t.id limit 10`.execute(work.sql)
  return rows
}
