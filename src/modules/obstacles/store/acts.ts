import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './obstacle-reads.ts'

/** Obstacles that the asker solved, took on or passed up. What a clock passed up is nobody's act. */
export function obstacleActs(work: Work, asker: Asker, from: string): Part<ActRow> {
  const { me, teamIds, ledTeamIds, reportIds } = asker
  const to = { me, teamIds: [...teamIds, ...ledTeamIds], personIds: reportIds, goalIds: [] }
  return sql`
    select case when s.state <> 'solved' then 'obstacle_triaged' when o.level = 'big_picture' then 'big_picture_solved'
             else 'obstacle_solved' end::text as kind,
           s.id::uuid as id, (s.at at time zone ${work.timeZone})::date as "on", null::float8 as lead, 1::float8 as counts,
           (case when ${visibleTo(to)} then o.title end)::text as label, ('/obstacles/' || o.id)::text as link
      from platform_steps s join obstacles_obstacles o on o.org_id = s.org_id and o.id = s.subject_id
     where s.org_id = ${work.orgId}::uuid and s.by_id = ${me}::uuid and s.subject_kind = 'obstacle'
       and (s.state in ('escalated', 'solved') or (s.state = 'taken' and not exists (select from platform_steps at_once
             where at_once.org_id = s.org_id and at_once.subject_kind = 'obstacle' and at_once.subject_id = s.subject_id
               and at_once.state = 'solved' and at_once.by_id = s.by_id and at_once.at = s.at)))
       and s.at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
