import { sql } from 'kysely'
import { positionsToday } from '#modules/people/public.ts'
import type { Asker, DateRow, FoundRow, Part, TopicRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { FAR_MEAN, FAR_SENTENCE, FEW_IN_COMMON } from '../exchanges/exchange.ts'

/** Reviews of charters in force, of the asker and of the people they agreed on one with. */
export function charterDates(work: Work, { me, reportIds }: Asker, from: string, to: string): Part<DateRow> {
  return sql`
    select c.id::uuid as id, c.rev::integer as rev,
           ('Look at the charter again: ' || case c.person_id when ${me}::uuid then c.title else p.name end)::text as title,
           null::text as detail, c.review_on::date as "on", null::timestamptz as at, null::integer as minutes,
           ('/charters/' || c.id)::text as link
      from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
     where c.org_id = ${work.orgId}::uuid and c.state = 'acknowledged' and c.review_on between ${from}::date and ${to}::date
       and (c.person_id = ${me}::uuid or (c.person_id = any(${reportIds}::uuid[]) and c.manager_id = ${me}::uuid))`
}

/** What is open between a person and who answers for them: lists that differ, views that differ, a charter that waits. */
export function chartersBetween(
  work: Work,
  { me, managerId, reportIds }: Asker,
  otherId: string,
): Part<TopicRow> {
  // Whose charter it is: the asker's, when the other answers for them; the other's, when the asker does.
  const personId = managerId === otherId ? me : reportIds.includes(otherId) ? otherId : null
  return sql`
    select 'direction'::text as tag, (case when e.kind = 'priorities' then 'We are working to different lists'
             when g.least <= ${-FAR_SENTENCE}::numeric or g.mean <= ${-FAR_MEAN}::numeric then 'The work is less clear than it looks'
             else 'One of us may be too sure how clear the work is' end)::text as text,
           ('/charters/exchanges/' || e.id)::text as link, (e.revealed_at at time zone ${work.timeZone})::date as since_on
      from charters_exchanges e
      left join lateral (
        select min(p.score - m.score) as least, max(p.score - m.score) as most, avg(p.score - m.score) as mean
          from ${scoresOf('person')} p join ${scoresOf('manager')} m on m.place = p.place
         where e.kind = 'clarity') g on true
     where e.org_id = ${work.orgId}::uuid and e.state = 'revealed'
       and case e.kind when 'priorities' then e.common <= ${FEW_IN_COMMON}
             else g.least <= ${-FAR_SENTENCE}::numeric or g.most >= ${FAR_SENTENCE}::numeric or abs(g.mean) >= ${FAR_MEAN}::numeric end
       and ((e.person_id = ${me}::uuid and e.manager_id = ${otherId}::uuid)
         or (e.person_id = ${otherId}::uuid and e.manager_id = ${me}::uuid))
    union all
    select 'direction'::text, (case c.state when 'offered' then 'Agree on the charter' when 'draft' then 'A point of the charter is open'
             else 'Look at the charter again' end)::text, ('/charters/' || c.id)::text,
           (c.offered_at at time zone ${work.timeZone})::date
      from charters_charters c
     where c.org_id = ${work.orgId}::uuid and c.person_id = ${personId}::uuid
       and (c.state = 'offered' or (c.state = 'draft' and c.offered_at is not null)
         or (c.state = 'acknowledged' and c.manager_id in (${me}::uuid, ${otherId}::uuid) and c.review_on <= ${work.today}::date + 14))`
}

/** The eight numbers of one side of the question `e`, by their place. */
function scoresOf(side: 'person' | 'manager') {
  return sql`(select s.place, s.score::numeric
    from charters_exchange_answers a, jsonb_array_elements_text(a.answer->'scores') with ordinality s(score, place)
   where a.org_id = e.org_id and a.exchange_id = e.id and a.side = ${side})`
}

/** Charters that the asker may open, and those that everybody may read a part of, by post or person. */
export function chartersFound(
  work: Work,
  { me, reportIds }: Asker,
  pattern: string,
  limit: number,
): Part<FoundRow> {
  return sql`
    (select 'charter'::text as kind, c.id::uuid as id, p.name::text as label, c.title::text as hint,
            (case when c.person_id = ${me}::uuid or c.person_id = any(${reportIds}::uuid[]) then '/charters/' || c.id
                  else '/people/' || c.person_id end)::text as link
       from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
      where c.org_id = ${work.orgId}::uuid and (lower(c.title) like ${pattern} or lower(p.name) like ${pattern})
        and (c.person_id = ${me}::uuid or (c.person_id = any(${reportIds}::uuid[]) and p.title = c.title) or c.exemplar)
        and c.state = 'acknowledged'
      order by p.name limit ${limit})`
}
