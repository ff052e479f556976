import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { link, title } from './offered.ts'

/** Talks that somebody planned or held from a day on, with whom or for which teams; and series of theirs that run. */
export function talkDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  return sql`
    (select (case t.type when 'direction' then 'direction_talk' else t.type end)::text as kind, t.id::uuid as id,
            (t.starts_at at time zone ${work.timeZone})::date as "on", (t.state = 'held')::boolean as done,
            (array(select a.team_id from conversations_audiences a where a.org_id = t.org_id and a.talk_id = t.id)
              || array(select p.person_id from conversations_participants p
                        where p.org_id = t.org_id and p.talk_id = t.id and p.person_id <> ${me}::uuid))::uuid[] as about,
            ${title(work, me)}::text as label, ${link}::text as link
       from conversations_participants mine join conversations_talks t on t.org_id = mine.org_id and t.id = mine.talk_id
      where mine.org_id = ${work.orgId}::uuid and mine.person_id = ${me}::uuid and t.state in ('planned', 'held')
        and t.starts_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
        and (t.type in ('one_to_one', 'alignment') or (t.type = 'direction' and t.organiser_id = ${me}::uuid)))
    union all
    (select (s.type || '_series')::text, s.id::uuid, (s.created_at at time zone ${work.timeZone})::date, true,
            array_remove(array_remove(array[s.team_id, s.one_id, s.other_id], null), ${me}::uuid)::uuid[], null::text,
            (case s.type when 'one_to_one' then '/conversations/' || s.id else '/conversations' end)::text
       from conversations_series s
      where s.org_id = ${work.orgId}::uuid and s.state = 'running'
        and case s.type when 'one_to_one' then s.one_id = ${me}::uuid or s.other_id = ${me}::uuid else s.opened_by = ${me}::uuid end)`
}
