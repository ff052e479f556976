import { sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './ideas.ts'

/** What the asker is to answer, their own whose time is over, and trials of theirs that have ended. */
export function ideasWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select case when i.state = 'trying' then 'idea_learned' when i.answerer_id = ${me}::uuid then 'idea_answer'
             else 'idea_unanswered' end::text as kind,
           i.title::text as subject, ('/ideas/' || i.id)::text as link,
           case when i.state = 'waiting' and i.answerer_id = ${me}::uuid and (i.rungs > 0 or i.due_at <= ${work.now}::timestamptz)
             then 'major' when i.state = 'waiting' and i.answerer_id <> ${me}::uuid then 'info' else 'minor' end::text as severity,
           case when i.state = 'trying' then i.trial_until_on
             else (i.due_at at time zone ${work.timeZone})::date end as due_on,
           case when i.state = 'trying' then i.trial_until_on
             else (i.asked_at at time zone ${work.timeZone})::date end as since_on,
           (i.state = 'trying' or i.answerer_id = ${me}::uuid) as mine
      from ideas_ideas i
     where i.org_id = ${work.orgId}::uuid
       and ((i.answerer_id = ${me}::uuid and i.state = 'waiting')
         or (i.proposer_id = ${me}::uuid and i.state = 'waiting' and i.overdue_at is not null)
         or (i.proposer_id = ${me}::uuid and i.state = 'trying' and i.trial_until_on <= ${work.today}::date))`
}

/** Until when the asker answers, and when trials end that they proposed or let happen. */
export function ideaDates(work: Work, { me }: Asker, from: string, to: string): Part<DateRow> {
  const on = sql`case when i.state = 'trying' then i.trial_until_on else (i.due_at at time zone ${work.timeZone})::date end`
  return sql`
    select i.id, i.rev, i.title::text as title,
           case when i.state = 'trying' then 'Trial ends' else 'Answer this idea' end::text as detail, ${on} as "on",
           null::timestamptz as at, null::integer as minutes, ('/ideas/' || i.id)::text as link
      from ideas_ideas i
     where i.org_id = ${work.orgId}::uuid
       and ((i.state = 'waiting' and i.answerer_id = ${me}::uuid)
         or (i.state = 'trying' and ${me}::uuid in (i.proposer_id, i.answered_by_id)))
       and ${on} between ${from}::date and ${to}::date`
}

/** One of the two proposed it, and the other answers or let it be tried. */
export function ideasBetween(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  const pair = sql`(${me}::uuid, ${otherId}::uuid)`
  return sql`
    select 'direction'::text as tag, i.title::text as text, ('/ideas/' || i.id)::text as link,
           (i.asked_at at time zone ${work.timeZone})::date as since_on
      from ideas_ideas i
     where i.org_id = ${work.orgId}::uuid and i.state in ('waiting', 'trying') and i.proposer_id <> i.answerer_id
       and i.proposer_id in ${pair} and i.answerer_id in ${pair}`
}

/** Ideas that the asker may see, newest first. */
export function ideasFound(work: Work, asker: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    select 'idea'::text as kind, i.id, i.title::text as label, replace(i.state, '_', ' ')::text as hint,
           ('/ideas/' || i.id)::text as link
      from ideas_ideas i
     where i.org_id = ${work.orgId}::uuid and lower(i.title) like ${pattern} and i.state <> 'withdrawn' and ${visibleTo(asker)}
     order by i.id desc limit ${limit}`
}
