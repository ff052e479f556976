import { type RawBuilder, sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { isMine, waitsForWord } from './talks.ts'

/** Talks whose moment has come and nobody said how it went, and held ones that wait for the asker's word. */
export function talksWaiting(work: Work, { me }: Asker, teamIds: readonly string[]): Part<WaitingRow> {
  return sql<WaitingRow>`
    select (case t.state when 'planned' then 'talk_held' else 'talk_confirm' end)::text as kind, ${title(work, me)}::text as subject,
           ${link}::text as link, 'minor'::text as severity,
           (case t.state when 'planned' then t.starts_at + interval '2 days' else t.held_at + interval '5 days' end
             at time zone ${work.timeZone})::date as due_on,
           (t.starts_at at time zone ${work.timeZone})::date as since_on, (t.type = 'one_to_one')::boolean as mine
      from conversations_talks t
     where t.org_id = ${work.orgId}::uuid and ${isMine(me, teamIds)}
       and ((t.state = 'planned' and t.starts_at + t.minutes * interval '1 minute' <= ${work.now}
              and exists (select from conversations_participants p where p.org_id = t.org_id and p.talk_id = t.id and p.person_id = ${me}::uuid))
         or (${waitsForWord(work, me)}))`
}

/** Planned talks of the asker, at their moment; what others talk about is nobody else's. */
export function talkDates(
  work: Work,
  { me }: Asker,
  teamIds: readonly string[],
  from: string,
  to: string,
): Part<DateRow> {
  return sql<DateRow>`
    select t.id::uuid as id, t.rev::integer as rev, ${title(work, me)}::text as title, null::text as detail, null::date as "on",
           t.starts_at::timestamptz as at, t.minutes::integer as minutes, ${link}::text as link
      from conversations_talks t
     where t.org_id = ${work.orgId}::uuid and t.state = 'planned' and ${isMine(me, teamIds)}
       and t.starts_at >= (${from}::date)::timestamp at time zone ${work.timeZone}
       and t.starts_at < (${to}::date + 1)::timestamp at time zone ${work.timeZone}`
}

/** Direction talks, which everybody may read, other talks by title for those who were there, and topics of one's own pairs. */
export function talksFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql<FoundRow>`
    (select 'talk'::text as kind, t.id::uuid as id, t.title::text as label,
            to_char(t.starts_at at time zone ${work.timeZone}, 'YYYY-MM-DD')::text as hint, ${link}::text as link
       from conversations_talks t
      where t.org_id = ${work.orgId}::uuid and t.type in ('direction', 'alignment', 'external') and t.state <> 'moved'
        and lower(t.title) like ${pattern} and (t.type = 'direction' or ${isMine(me, [])})
      order by t.starts_at desc limit ${limit})
    union all
    (select 'topic'::text, o.id::uuid, o.text::text, null::text, ('/conversations/' || s.id)::text
       from conversations_topics o join conversations_series s on s.org_id = o.org_id and s.id = o.series_id
      where o.org_id = ${work.orgId}::uuid and lower(o.text) like ${pattern} and (s.one_id = ${me}::uuid or s.other_id = ${me}::uuid)
      order by o.created_at desc limit ${limit})`
}

export const link: RawBuilder<unknown> = sql`case t.type when 'one_to_one' then '/conversations/' || t.series_id else '/conversations/talks/' || t.id end`

/** What a talk is called for somebody: a one-to-one after the other one. */
export function title(work: Work, me: string): RawBuilder<unknown> {
  return sql`coalesce(t.title, 'One-to-one with ' || (
    select coalesce(n.preferred_name, n.name) from conversations_participants p
      join people_persons n on n.org_id = p.org_id and n.id = p.person_id
     where p.org_id = ${work.orgId}::uuid and p.talk_id = t.id and p.person_id <> ${me}::uuid limit 1), 'One-to-one')`
}
