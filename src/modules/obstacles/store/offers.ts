import { sql } from 'kysely'
import type { Asker, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './obstacle-reads.ts'

/** What is in the asker's court, and what they are to confirm. */
export function obstaclesWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql`
    select case when o.state = 'solved' then 'obstacle_confirm' when o.state = 'taken' then 'obstacle_answer'
             else 'obstacle_take' end::text as kind,
           o.title::text as subject, ('/obstacles/' || o.id)::text as link, o.severity::text as severity,
           (coalesce(o.due_at, o.confirm_by_at) at time zone ${work.timeZone})::date as due_on,
           (o.court_since_at at time zone ${work.timeZone})::date as since_on, true as mine
      from obstacles_obstacles o
     where o.org_id = ${work.orgId}::uuid and o.about_id is distinct from ${me}::uuid
       and ((o.owner_id = ${me}::uuid and o.state in ('open', 'escalated', 'taken'))
         or (o.raised_by_id = ${me}::uuid and o.state = 'solved'))`
}

/** One of the two raised it, and it is in the other's court. */
export function obstaclesBetween(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  return sql`
    select 'obstacle'::text as tag, o.title::text as text, ('/obstacles/' || o.id)::text as link, o.raised_on as since_on
      from obstacles_obstacles o
     where o.org_id = ${work.orgId}::uuid and o.state in ('open', 'escalated', 'taken')
       and ((o.raised_by_id = ${me}::uuid and o.owner_id = ${otherId}::uuid)
         or (o.raised_by_id = ${otherId}::uuid and o.owner_id = ${me}::uuid))`
}

/** Those of the asker, of their teams and of people who answer to them, newest first. */
export function obstaclesFound(work: Work, asker: Asker, pattern: string, limit: number): Part<FoundRow> {
  const { me, teamIds, ledTeamIds, reportIds } = asker
  const to = { me, teamIds: [...teamIds, ...ledTeamIds], personIds: reportIds, goalIds: [] }
  return sql`
    select 'obstacle'::text as kind, o.id, o.title::text as label, o.state::text as hint,
           ('/obstacles/' || o.id)::text as link
      from obstacles_obstacles o
     where o.org_id = ${work.orgId}::uuid and lower(o.title) like ${pattern} and ${visibleTo(to)}
     order by o.id desc limit ${limit}`
}
