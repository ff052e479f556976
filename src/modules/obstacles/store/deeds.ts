import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Obstacles that somebody took on, solved or passed up from a day on. Of a sensitive one no word is told. */
export function obstacleDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  return sql`
    select (case s.state when 'solved' then 'obstacle_solved' else 'obstacle_taken' end)::text as kind, s.id::uuid as id,
           (s.at at time zone ${work.timeZone})::date as "on", true as done,
           array_remove(array[o.id, o.team_id, o.aim_id], null)::uuid[] as about,
           (case when not o.sensitive then o.title end)::text as label, ('/obstacles/' || o.id)::text as link
      from platform_steps s join obstacles_obstacles o on o.org_id = s.org_id and o.id = s.subject_id
     where s.org_id = ${work.orgId}::uuid and s.by_id = ${me}::uuid and s.subject_kind = 'obstacle'
       and s.state in ('taken', 'solved', 'escalated') and s.at >= (${from}::date)::timestamp at time zone ${work.timeZone}`
}
