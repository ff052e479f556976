import { sql } from 'kysely'
import type { DeedRow, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Tasks that somebody made for others, passed on or dated anew from a day on: about the team, the goal and who has it; and those with a date that they made for no goal, by that date. */
export function taskDeeds(work: Work, me: string, from: string): Part<DeedRow> {
  const since = sql`(${from}::date)::timestamp at time zone ${work.timeZone}`
  const day = (moment: string) => sql`(${sql.ref(moment)} at time zone ${work.timeZone})::date`
  const rest = sql`array_remove(array[t.team_id, t.goal_id, t.assignee_id], null)::uuid[] as about,
    (case when t.author_id = ${me}::uuid then t.title end)::text as label, ('/tasks/' || t.id)::text as link`
  return sql`
    (select 'task_given'::text as kind, t.id::uuid as id, ${day('t.created_at')} as "on", true as done, ${rest}
       from tasks_tasks t
      where t.org_id = ${work.orgId}::uuid and t.author_id = ${me}::uuid and t.assignee_id <> ${me}::uuid
        and coalesce(t.occurrence, 1) = 1 and t.created_at >= ${since})
    union all
    (select 'task_given'::text, e.id::uuid, ${day('e.at')}, true, ${rest}
       from platform_events e join tasks_tasks t on t.org_id = e.org_id and t.id = e.subject_id
      where e.org_id = ${work.orgId}::uuid and e.actor_id = ${me}::uuid and e.type in ('task.reassigned', 'task.edited') and e.at >= ${since}
        and (e.type = 'task.reassigned' or e.data -> 'changed' ? 'dueOn'))
    union all
    (select 'task_apart'::text, t.id::uuid, t.due_on, true, ${rest}
       from tasks_tasks t
      where t.org_id = ${work.orgId}::uuid and t.author_id = ${me}::uuid and t.goal_id is null and t.due_on is not null
        and t.state <> 'dropped' and t.created_at >= ${since})`
}
