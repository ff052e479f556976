import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/**
 * Tasks that the asker made for others, gave to others or set another day for, once a day each; and their own tasks that they
 * finished, which count to neither hat. Later ones of a series made themselves.
 */
export function taskActs(work: Work, asker: Asker, from: string): Part<ActRow> {
  const { me } = asker
  return sql`
    select d.kind::text as kind, d.id::uuid as id, d.on_day::date as "on", null::float8 as lead, 1::float8 as counts,
           (case when ${mayBeRead(asker)} then t.title end)::text as label, ('/tasks/' || t.id)::text as link
      from (
        select 'task_for_others' as kind, n.id, n.id as task_id, ${dayOf(work, 'n.created_at')} as on_day
          from tasks_tasks n
         where n.org_id = ${work.orgId}::uuid and n.author_id = ${me}::uuid and n.assignee_id <> ${me}::uuid
           and coalesce(n.occurrence, 1) = 1 and n.created_at >= ${from}::date - 1
        union all
        select 'task_for_others', md5(e.subject_id || ' ' || ${dayOf(work, 'min(e.at)')})::uuid, e.subject_id, ${dayOf(work, 'min(e.at)')}
          from platform_events e join tasks_tasks n on n.org_id = e.org_id and n.id = e.subject_id
         where e.org_id = ${work.orgId}::uuid and e.actor_id = ${me}::uuid and e.at >= ${from}::date - 1
           and ((e.type = 'task.reassigned' and e.data ->> 'to' <> ${me})
             or (e.type = 'task.edited' and e.data -> 'changed' ? 'dueOn' and n.assignee_id <> ${me}::uuid))
           and not (n.author_id = ${me}::uuid and ${dayOf(work, 'n.created_at')} = ${dayOf(work, 'e.at')})
         group by e.subject_id, ${dayOf(work, 'e.at')}
        union all
        select 'own_work', n.id, n.id, n.ended_on from tasks_tasks n
         where n.org_id = ${work.orgId}::uuid and n.assignee_id = ${me}::uuid and n.state = 'done' and n.ended_on >= ${from}::date
      ) d
      join tasks_tasks t on t.org_id = ${work.orgId}::uuid and t.id = d.task_id
     where d.on_day between ${from}::date and ${work.today}::date`
}

function dayOf(work: Work, column: string) {
  return sql`(${sql.raw(column)} at time zone ${sql.lit(work.timeZone)})::date`
}

/** The rule of `visible` in task-reads.ts, as far as the asker's own relations go. */
function mayBeRead({ me, teamIds, ledTeamIds, nearIds }: Asker) {
  return nearIds === null
    ? sql`true`
    : sql`(t.author_id = ${me}::uuid or t.assignee_id = any(${nearIds}::uuid[]) or t.team_id = any(${[...teamIds, ...ledTeamIds]}::uuid[]))`
}
