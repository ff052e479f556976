import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** What somebody says, or will say, in a direction talk: everybody may read it. */
export interface SaidInTalk {
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  /** Its points, in order. */
  readonly points: readonly string[]
}

/** The latest ten direction talks that somebody planned or held for one of these teams from a day on, the last first. One statement. */
export async function lastDirectionTalks(
  work: Work,
  organiserId: string,
  teamIds: readonly string[],
  from: LocalDate,
): Promise<SaidInTalk[]> {
  const { rows } = await sql<SaidInTalk>`
    select t.id, coalesce(t.title, '') as title, (t.starts_at at time zone ${work.timeZone})::date as "on",
           array(select o.text from conversations_topics o where o.org_id = t.org_id and o.talk_id = t.id
                  order by o.created_at, o.id) as points
      from conversations_talks t
     where t.org_id = ${work.orgId}::uuid and t.type = 'direction' and t.state in ('planned', 'held')
       and t.organiser_id = ${organiserId}::uuid and t.starts_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
       and exists (select from conversations_audiences a
         where a.org_id = t.org_id and a.talk_id = t.id and a.team_id = any(${teamIds}::uuid[]))
     order by t.starts_at desc, t.id limit 10`.execute(work.sql)
  return rows
}
