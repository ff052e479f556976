import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** What stands of the changes that somebody sponsors or manages: whether the purpose is written, every team has an owner, and questions are answered; and milestones they dated from a day on. */
export function changeDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const rest = sql`array[c.id]::uuid[] as about, c.name::text as label, ('/changes/' || c.id)::text as link`
  const mine = sql`c.org_id = ${work.orgId}::uuid and ${me}::uuid in (c.sponsor_id, c.manager_id) and c.ended_on is null`
  const written = sql`case when c.why_now <> '' then 1 else 0 end + case when c.what_changes <> '' then 1 else 0 end
    + case when c.what_stays <> '' then 1 else 0 end + case when c.not_known <> '' then 1 else 0 end`
  return sql`
    (select 'purpose_written'::text as kind, c.id::uuid as id, coalesce(c.announced_on, c.created_on)::date as "on",
            (${written} = 4)::boolean as done, ${rest} from changes_changes c where ${mine} and ${written} > 0)
    union all
    (select 'questions_answered'::text, c.id::uuid, max(q.answered_on)::date, (count(*) = count(q.answered_on))::boolean, ${rest}
       from changes_changes c join changes_questions q on q.org_id = c.org_id and q.change_id = c.id
      where ${mine} group by c.org_id, c.id, c.name
     having count(*) filter (where q.answered_on >= ${from}::date) > 0)
    union all
    (select 'owners_named'::text, c.id::uuid, coalesce(c.announced_on, c.created_on)::date, (count(*) = count(i.owner_id))::boolean, ${rest}
       from changes_changes c join changes_impacts i on i.org_id = c.org_id and i.change_id = c.id
      where ${mine} group by c.org_id, c.id, c.name, c.announced_on, c.created_on
     having count(i.owner_id) > 0)
    union all
    (select 'milestone_dated'::text, e.id::uuid, (e.at at time zone ${work.timeZone})::date, true, ${rest}
       from platform_events e join changes_changes c on c.org_id = e.org_id and c.id = e.subject_id
      where ${mine} and e.actor_id = ${me}::uuid and e.type = 'change.milestone_set'
        and e.at >= (${from}::date)::timestamp at time zone ${work.timeZone})`
}
