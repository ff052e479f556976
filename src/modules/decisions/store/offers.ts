import { sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { takesViews, visibleTo } from './decisions.ts'

/** The queue is mailed, and the calendar leaves the house: neither tells the question of a restricted one. */
const named = sql`case when d.restricted is null then d.question else 'A restricted decision' end`

/** Views that are asked of the asker; what is theirs to decide, to carry out, or to look at again. */
export function decisionsWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select 'decision_view'::text as kind, ${named}::text as subject, ('/decisions/' || d.id)::text as link,
           case d.size when 'L' then 'major' else 'minor' end::text as severity,
           (v.due_at at time zone ${work.timeZone})::date as due_on, (v.asked_at at time zone ${work.timeZone})::date as since_on,
           true as mine
      from decisions_views v join decisions_decisions d on d.org_id = v.org_id and d.id = v.decision_id and d.round = v.round
     where v.org_id = ${work.orgId}::uuid and v.person_id = ${me}::uuid and v.stance is null and ${takesViews}
    union all
    select case when d.state = 'decided' then 'decision_carry_out' when d.state = 'standing' then 'decision_revisit'
             else 'decision_decide' end::text, ${named}::text, ('/decisions/' || d.id)::text,
           case when d.state = 'standing' or d.size = 'S' then 'minor' else 'major' end::text,
           case d.state when 'decided' then d.decided_on + 5 when 'standing' then d.revisit_on else d.decide_by_on end::date,
           d.proposed_on::date, true
      from decisions_decisions d
     where d.org_id = ${work.orgId}::uuid and d.decider_id = ${me}::uuid
       and (d.state in ('proposed', 'gathering', 'reopened', 'decided')
         or (d.state = 'standing' and d.revisit_on <= ${work.today}::date))`
}

/** The days until which the asker decides, gives a view, or looks again. */
export function decisionsDates(work: Work, { me }: Asker, from: string, to: string): Part<DateRow> {
  return sql`
    select d.id, d.rev::int as rev, ${named}::text as title,
           case d.state when 'standing' then 'Look at it again' when 'decided' then 'Look at it again' else 'Decide' end::text as detail,
           case when d.state in ('standing', 'decided') then d.revisit_on else d.decide_by_on end::date as "on",
           null::timestamptz as at, null::int as minutes, ('/decisions/' || d.id)::text as link
      from decisions_decisions d
     where d.org_id = ${work.orgId}::uuid and d.decider_id = ${me}::uuid and d.state <> 'expired'
       and case when d.state in ('standing', 'decided') then d.revisit_on else d.decide_by_on end
           between ${from}::date and ${to}::date`
}

/** One of the two decides it, and the other proposed it or is asked for a view. */
export function decisionsBetween(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  return sql`
    select 'decision'::text as tag, d.question::text as text, ('/decisions/' || d.id)::text as link, d.proposed_on as since_on
      from decisions_decisions d
     where d.org_id = ${work.orgId}::uuid and d.state in ('proposed', 'gathering', 'reopened')
       and ((d.decider_id = ${me}::uuid and (d.proposed_by_id = ${otherId}::uuid or ${asked(otherId)}))
         or (d.decider_id = ${otherId}::uuid and (d.proposed_by_id = ${me}::uuid or ${asked(me)})))`
}

function asked(personId: string) {
  return sql`exists (select from decisions_views v where v.org_id = d.org_id and v.decision_id = d.id and v.round = d.round
    and v.person_id = ${personId}::uuid and v.asked_at is not null)`
}

/** Those the asker may see whose question or choice contains the words, newest first. */
export function decisionsFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql`
    select 'decision'::text as kind, d.id, d.question::text as label, d.state::text as hint,
           ('/decisions/' || d.id)::text as link
      from decisions_decisions d
     where d.org_id = ${work.orgId}::uuid and lower(d.question) like ${pattern} and ${visibleTo(me)}
     order by d.id desc limit ${limit}`
}
