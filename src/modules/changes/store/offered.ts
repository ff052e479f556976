import { sql } from 'kysely'
import type { FoundThing } from '#modules/people/public.ts'
import type { Asker, DateRow, FoundRow, Part, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { knownTo } from './changes.ts'

/**
 * For the sponsor: questions to answer, and a purpose that is not whole; for the change manager: impacts without an owner, teams
 * without a go or no-go, adoption that was not read for a week. Teams' leads are asked for their go as well.
 */
export function changesWaiting(work: Work, { me, ledTeamIds }: Asker): Part<WaitingRow> {
  return sql<WaitingRow>`
    select w.kind::text as kind, c.name::text as subject, ('/changes/' || c.id)::text as link,
           case when w.due_on < ${work.today}::date then 'major' else 'minor' end::text as severity,
           w.due_on::date as due_on, w.since_on::date as since_on, true::boolean as mine
      from changes_changes c
      cross join lateral (
        select 'change_answer' as kind, min(case when q.answered_on is null then q.due_on else q.not_known_by end) as due_on,
               min(q.asked_on) as since_on
          from changes_questions q
         where q.org_id = c.org_id and q.change_id = c.id and c.sponsor_id = ${me}::uuid
           and (q.answered_on is null or q.not_known_by <= ${work.today}::date)
        having count(*) > 0
        union all
        select 'change_purpose', null, c.created_on where c.sponsor_id = ${me}::uuid and c.state = 'shaping'
           and (c.why_now = '' or c.what_changes = '' or c.what_stays = '' or c.not_known = '' or c.not_known_by is null)
        union all
        select 'change_owner', null, c.announced_on where c.manager_id = ${me}::uuid and c.announced_on is not null
           and exists (select from changes_impacts i
                where i.org_id = c.org_id and i.change_id = c.id and i.owner_id is null)
        union all
        select 'change_go', null, c.announced_on where c.state in ('announced', 'rolling_out')
           and exists (select from changes_impacts i where i.org_id = c.org_id and i.change_id = c.id
                 and (c.manager_id = ${me}::uuid or i.team_id = any(${ledTeamIds}::uuid[]))
                 and not exists (select from changes_gos g
                   where g.org_id = i.org_id and g.change_id = i.change_id and g.team_id = i.team_id))
        union all
        select 'change_reading', min(r.due_on), null
          from (select coalesce((select max(d.on_day) + 7 from changes_readings d
                         where d.org_id = e.org_id and d.measure_id = e.id), e.from_on) as due_on
                  from changes_measures e where e.org_id = c.org_id and e.change_id = c.id) r
         where c.manager_id = ${me}::uuid and c.state in ('rolling_out', 'embedding') and r.due_on <= ${work.today}::date
        having count(*) > 0
      ) w
     where c.org_id = ${work.orgId}::uuid and c.ended_on is null`
}

/** Milestones that are not done, of changes that the asker sponsors or manages, or of teams they lead; and when more will be known. */
export function changeDates(work: Work, { me, ledTeamIds }: Asker, from: string, to: string): Part<DateRow> {
  return sql<DateRow>`
    select d.id::uuid, c.rev::integer as rev, d.title::text as title, c.name::text as detail, d.on_day::date as "on",
           null::timestamptz as at, null::integer as minutes, ('/changes/' || c.id)::text as link
      from changes_changes c
      cross join lateral (
        select m.id, m.title, m.due_on as on_day from changes_milestones m
         where m.org_id = c.org_id and m.change_id = c.id and m.done_on is null
           and (c.sponsor_id = ${me}::uuid or c.manager_id = ${me}::uuid
             or (c.announced_on is not null and m.team_id = any(${ledTeamIds}::uuid[])))
        union all
        select c.id, 'Say what is known by now', c.not_known_by where c.sponsor_id = ${me}::uuid and c.not_known_by is not null
      ) d
     where c.org_id = ${work.orgId}::uuid and c.ended_on is null and d.on_day between ${from}::date and ${to}::date`
}

/** Changes that the asker may know of, by their words, newest first. */
export function changesFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql<FoundRow>`
    select 'change'::text as kind, c.id::uuid, c.name::text as label, nullif(left(c.what_changes, 140), '')::text as hint,
           ('/changes/' || c.id)::text as link
      from changes_changes c
     where c.org_id = ${work.orgId}::uuid and ${knownTo(me)}
       and (lower(c.name) like ${pattern} or lower(c.what_changes) like ${pattern})
     order by c.ended_on is null desc, c.id desc limit ${limit}`
}

/** Open changes that leavers sponsor or manage: somebody has to. One that both lead and manage is told once. */
export function ownedChanges(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select distinct 'change'::text as kind, c.id, c.name::text as title, p.id as owner_id
      from changes_changes c join unnest(${personIds}::uuid[]) as p(id) on p.id in (c.sponsor_id, c.manager_id)
     where c.org_id = ${work.orgId}::uuid and c.ended_on is null`
}
