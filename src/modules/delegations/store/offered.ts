import { sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { CHECKS_TO_RAISE } from '../delegation.ts'

/** Offers to answer, needs to answer, checks that are due, and levels that three good checks say could be raised. */
export function delegationsWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql<WaitingRow>`
    select w.kind::text as kind, d.title::text as subject, ('/delegations/' || d.id)::text as link, w.severity::text as severity,
           case when w.kind = 'delegation_check' then d.next_check_on end::date as due_on,
           case when w.kind = 'delegation_check' then null else d.offered_on end::date as since_on, true::boolean as mine
      from delegations_delegations d
      cross join lateral (
        select 'delegation_answer' as kind, 'major' as severity where d.to_id = ${me}::uuid and d.state = 'offered'
        union all
        select 'delegation_more', 'major' where d.from_id = ${me}::uuid and d.state = 'needs_more'
        union all
        select 'delegation_check', 'minor' where d.from_id = ${me}::uuid and d.state = 'active' and d.kind <> 'cover'
           and d.next_check_on <= ${work.today}::date
        union all
        select 'delegation_raise', 'info' where d.from_id = ${me}::uuid and d.state = 'active' and d.kind <> 'cover'
           and d.good_checks >= ${CHECKS_TO_RAISE} and d.level < 5
      ) w
     where d.org_id = ${work.orgId}::uuid and d.ended_on is null and (d.from_id = ${me}::uuid or d.to_id = ${me}::uuid)`
}

/** Days of checks, and last days, of what the asker gives and receives. */
export function delegationDates(work: Work, { me }: Asker, from: string, to: string): Part<DateRow> {
  return sql<DateRow>`
    select case when w.last then md5('until ' || d.id)::uuid else d.id end::uuid as id, d.rev::integer as rev,
           d.title::text as title, null::text as detail, w.on_day::date as "on", null::timestamptz as at,
           null::integer as minutes, ('/delegations/' || d.id)::text as link
      from delegations_delegations d
      cross join lateral (values (false, d.next_check_on), (true, d.until_on)) as w (last, on_day)
     where d.org_id = ${work.orgId}::uuid and d.state in ('accepted', 'active')
       and (d.from_id = ${me}::uuid or d.to_id = ${me}::uuid) and w.on_day between ${from}::date and ${to}::date`
}

/** Between the two: offers that wait, checks of the coming week, levels to raise, and what was reached into lately. */
export function delegationsBetween(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  return sql<TopicRow>`
    select 'task'::text as tag, d.title::text as text, ('/delegations/' || d.id)::text as link, d.offered_on::date as since_on
      from delegations_delegations d
     where d.org_id = ${work.orgId}::uuid and d.ended_on is null
       and ((d.from_id = ${me}::uuid and d.to_id = ${otherId}::uuid)
         or (d.from_id = ${otherId}::uuid and d.to_id = ${me}::uuid))
       and (d.state in ('offered', 'needs_more') or d.next_check_on <= ${work.today}::date + 7
         or (d.good_checks >= ${CHECKS_TO_RAISE} and d.level < 5)
         or exists (select from delegations_reach_ins r
             where r.org_id = d.org_id and r.delegation_id = d.id and r.at >= ${work.today}::date - 28))`
}

/** What the asker gives, receives, or is covered by, by its words. */
export function delegationsFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql<FoundRow>`
    select 'delegation'::text as kind, d.id::uuid, d.title::text as label, nullif(d.outcome, '')::text as hint,
           ('/delegations/' || d.id)::text as link
      from delegations_delegations d
     where d.org_id = ${work.orgId}::uuid
       and (d.from_id = ${me}::uuid or d.to_id = ${me}::uuid or d.absent_id = ${me}::uuid)
       and (lower(d.title) like ${pattern} or lower(d.outcome) like ${pattern})
     order by d.ended_on is null desc, d.id desc limit ${limit}`
}
