import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { confirmableSince } from '../talk.ts'
import { link, title } from './offered.ts'

/** How much of a one-to-one was leading, by what was talked about (practice §3.4). */
const TOPIC_LEAD = sql`case o.tag when 'growth' then 0.8 when 'direction' then 0.8 when 'recognition' then 0.8
  when 'task' then 0.1 when 'obstacle' then 0.1 else 0.4 end`

/**
 * Talks that the asker held: one-to-ones except those with who answers for them, direction talks they invited to, stand-ups they
 * led, alignment sessions and talks with people from outside that they were in. What nobody else confirmed in time counts half;
 * a stand-up, and a talk without a colleague, waits for nobody.
 */
export function talkActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select (case t.type when 'direction' then 'direction_talk' when 'external' then 'external_talk' else t.type end)::text as kind,
           t.id::uuid as id, (t.starts_at at time zone ${work.timeZone})::date as "on",
           (case when t.type = 'one_to_one' then (select avg(${TOPIC_LEAD}) from conversations_topics o
              where o.org_id = t.org_id and o.ended_in_id = t.id and o.state = 'done') end)::float8 as lead,
           (case when ${unconfirmed(work)} then 0.5 else 1 end)::float8 as counts, ${title(work, me)}::text as label, ${link}::text as link
      from conversations_participants mine
      join conversations_talks t on t.org_id = mine.org_id and t.id = mine.talk_id
      left join conversations_series s on s.org_id = t.org_id and s.id = t.series_id
     where mine.org_id = ${work.orgId}::uuid and mine.person_id = ${me}::uuid and t.state = 'held'
       and t.starts_at >= (${from}::date)::timestamp at time zone ${work.timeZone} and t.starts_at <= ${work.now}
       and case t.type when 'one_to_one' then s.report_id is distinct from ${me}::uuid
             when 'direction' then t.organiser_id = ${me}::uuid
             when 'standup' then t.held_by_id = ${me}::uuid else true end`
}

function unconfirmed(work: Work) {
  return sql`t.type <> 'standup' and t.confirmed_by_id is null and t.held_at < ${confirmableSince(work.now)}
    and (t.type = 'direction' or exists (select from conversations_participants x
      where x.org_id = t.org_id and x.talk_id = t.id and x.person_id <> t.held_by_id))`
}
