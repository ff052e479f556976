import { type RawBuilder, sql } from 'kysely'
import { positionsToday } from '#modules/people/public.ts'
import type { Asker, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { AGAIN_DAYS, ANSWER_DAYS } from '../charter/charter.ts'

/** How many days before its review a charter is put into the queue. */
const REVIEW_AHEAD = 14

/** How long somebody new is asked to begin a charter. */
const NEW_DAYS = 30

/** Everything of this room that waits for the asker; one statement. */
export function chartersWaiting(work: Work, asker: Asker): Part<WaitingRow> {
  const parts = [
    offeredCharters(work, asker),
    queriedCharters(work, asker),
    chartersOfNewReports(work, asker),
    reviews(work, asker),
    unansweredExchanges(work, asker),
    openNorms(work, asker),
    ownFirstCharter(work, asker),
  ]
  return sql`${sql.join(parts, sql` union all `)}`
}

/** Offered, and the asker's side has not acknowledged. Who offered it comes second. */
function offeredCharters(work: Work, { me, reportIds }: Asker) {
  const open = (side: string) => sql`not ${given(side)}`
  return sql`
    select 'charter_acknowledge'::text as kind, ${subjectFor(me)} as subject, ('/charters/' || c.id)::text as link,
           'minor'::text as severity, (c.offered_at at time zone ${work.timeZone})::date + ${ANSWER_DAYS}::int as due_on,
           (c.offered_at at time zone ${work.timeZone})::date as since_on, true as mine
      from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
     where c.org_id = ${work.orgId}::uuid and c.state = 'offered'
       and ((c.person_id = ${me}::uuid and ${open('person')} and (c.offered_by <> ${me}::uuid or ${given('manager')}))
         or (c.person_id = any(${reportIds}::uuid[]) and ${open('manager')} and (c.offered_by <> ${me}::uuid or ${given('person')})))`
}

/** What the asker offered and the other side asked about. */
function queriedCharters(work: Work, { me, reportIds }: Asker) {
  return sql`
    select 'charter_answer'::text, ${subjectFor(me)}, ('/charters/' || c.id)::text, 'minor'::text, null::date, null::date, false
      from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
     where c.org_id = ${work.orgId}::uuid and c.state = 'draft' and c.offered_by = ${me}::uuid
       and (c.person_id = ${me}::uuid or c.person_id = any(${reportIds}::uuid[]))`
}

/** In force for the same post, and agreed with who answered for the person before the asker, by their position or since that one left. */
function chartersOfNewReports(work: Work, { me, reportIds }: Asker) {
  const hasLeft = sql`m.left_on < ${work.today}::date`
  const since = sql`case when ${hasLeft} then greatest(p.from_on, m.left_on + 1) else p.from_on end`
  return sql`
    select 'charter_again'::text, p.name::text, ('/charters/' || c.id)::text, 'minor'::text, ${since} + ${AGAIN_DAYS}::int, ${since}, true
      from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
      left join people_persons m on m.org_id = c.org_id and m.id = p.reports_to
     where c.org_id = ${work.orgId}::uuid and c.state = 'acknowledged'
       and (p.reports_to = ${me}::uuid or (${hasLeft} and p.person_id = any(${reportIds}::uuid[])))
       and c.manager_id <> ${me}::uuid and p.title = c.title`
}

/** Due for a look, and no next version is being written. */
function reviews(work: Work, { me, reportIds }: Asker) {
  return sql`
    select 'charter_review'::text, ${subjectFor(me)}, ('/charters/' || c.id)::text, 'info'::text, c.review_on, null::date, false
      from charters_charters c join ${positionsToday(work)} p on p.person_id = c.person_id
     where c.org_id = ${work.orgId}::uuid and c.state = 'acknowledged' and c.review_on <= ${work.today}::date + ${REVIEW_AHEAD}::int
       and (c.person_id = ${me}::uuid or (c.person_id = any(${reportIds}::uuid[]) and c.manager_id = ${me}::uuid))
       and not exists (select from charters_charters n
                        where n.org_id = c.org_id and n.person_id = c.person_id and n.state in ('draft', 'offered'))`
}

function unansweredExchanges(work: Work, { me }: Asker) {
  const unanswered = (side: string) => sql`not exists (select from charters_exchange_answers a
    where a.org_id = e.org_id and a.exchange_id = e.id and a.side = ${side})`
  return sql`
    select ('exchange_' || e.kind)::text, p.name::text, ('/charters/exchanges/' || e.id)::text, 'minor'::text, e.due_on,
           (e.asked_at at time zone ${work.timeZone})::date, true
      from charters_exchanges e
      join ${positionsToday(work)} p on p.person_id = case e.person_id when ${me}::uuid then e.manager_id else e.person_id end
     where e.org_id = ${work.orgId}::uuid and e.state = 'asked'
       and ((e.person_id = ${me}::uuid and ${unanswered('person')}) or (e.manager_id = ${me}::uuid and ${unanswered('manager')}))`
}

function openNorms(work: Work, { me, teamIds, ledTeamIds }: Asker) {
  const teams = Array.from(new Set([...teamIds, ...ledTeamIds]))
  return sql`
    select 'norms_agree'::text, n.purpose::text, ('/teams/' || n.team_id)::text, 'info'::text, null::date,
           (n.at at time zone ${work.timeZone})::date, true
      from charters_norms n
     where n.org_id = ${work.orgId}::uuid and n.team_id = any(${teams}::uuid[])
       and not exists (select from charters_norms l where l.org_id = n.org_id and l.team_id = n.team_id and l.version > n.version)
       and not exists (select from charters_norm_agreements a where a.org_id = n.org_id and a.team_id = n.team_id
                        and a.version = n.version and a.person_id = ${me}::uuid)`
}

/** Somebody new, in their first weeks: a first draft takes minutes. */
function ownFirstCharter(work: Work, { me }: Asker) {
  return sql`
    select 'charter_start'::text, p.name::text, '/charters'::text, 'info'::text, p.from_on + ${NEW_DAYS}::int, p.from_on, false
      from ${positionsToday(work)} p
     where p.person_id = ${me}::uuid and p.reports_to is not null and p.from_on > ${work.today}::date - ${NEW_DAYS}::int
       and not exists (select from charters_charters c
                        where c.org_id = ${work.orgId}::uuid and c.person_id = ${me}::uuid and c.state <> 'archived')`
}

/** To the person a charter is their post, to who answers for them it is the person. */
function subjectFor(me: string): RawBuilder<string> {
  return sql`(case c.person_id when ${me}::uuid then c.title else p.name end)::text`
}

function given(side: string): RawBuilder<boolean> {
  return sql`exists (select from charters_acknowledgements a
    where a.org_id = c.org_id and a.charter_id = c.id and a.side = ${side} and a.undone_at is null)`
}
