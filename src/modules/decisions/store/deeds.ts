import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Decisions that somebody proposed or is to make, brought up or made from a day on; and whom they asked for a view in theirs. */
export function decisionDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const rest = sql`array_remove(array[d.id, d.team_id, d.aim_id], null)::uuid[] as about, d.question::text as label,
    ('/decisions/' || d.id)::text as link`
  const since = sql`(${from}::date)::timestamp at time zone ${work.timeZone}`
  return sql`
    (select 'decision'::text as kind, d.id::uuid as id, coalesce(d.decided_on, d.proposed_on)::date as "on",
            (d.state in ('decided', 'standing'))::boolean as done, ${rest}
       from decisions_decisions d
      where d.org_id = ${work.orgId}::uuid and ${me}::uuid in (d.decider_id, d.proposed_by_id) and d.state <> 'expired'
        and (d.proposed_on >= ${from}::date or d.decided_on >= ${from}::date))
    union all
    (select 'view_asked'::text, v.person_id::uuid, (v.asked_at at time zone ${work.timeZone})::date, (v.given_at is not null)::boolean, ${rest}
       from decisions_decisions d join decisions_views v on v.org_id = d.org_id and v.decision_id = d.id and v.round = d.round
      where d.org_id = ${work.orgId}::uuid and d.decider_id = ${me}::uuid and v.asked_at >= ${since})`
}
