import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/**
 * The tasks of the organisation, in place of `tasks_tasks`, with the assignee, goal, due date, estimate and weight that they had at the
 * end of a date: what the ledger says they were before the first change after it. Team and title are those of today, and a task that was
 * opened again counts as never closed.
 */
export function tasksAsOf(work: Work, on: LocalDate): RawBuilder<unknown> {
  if (on >= work.today) return sql`tasks_tasks`
  // Once for all tasks, however few of them the planner expects.
  return sql`(
    with ledger as materialized (
        select id, jsonb_object_agg(field, value) as was from (
          select distinct on (e.subject_id, f.field) e.subject_id as id, f.field, f.value
            from platform_events e cross join lateral (
              select 'assigneeId' as field, e.data -> 'from' as value where e.type = 'task.reassigned'
              union all
              select c.key, c.value -> 0 from jsonb_each(e.data -> 'changed') c
               where e.type = 'task.edited' and jsonb_typeof(c.value) = 'array') f
           where e.org_id = ${work.orgId}::uuid and e.type in ('task.reassigned', 'task.edited')
             and e.at >= ((${on}::date + 1)::timestamp at time zone ${work.timeZone})
           order by e.subject_id, f.field, e.at, e.id) first
         group by id)
    select t.org_id, t.id, t.title, t.team_id, t.responsibility_id, t.state, t.ended_on, t.series_id, t.created_at,
           ${was('assigneeId', 'assignee_id', 'uuid')}, ${was('goalId', 'goal_id', 'uuid')}, ${was('dueOn', 'due_on', 'date')},
           ${was('estimateDays', 'estimate_days', 'double precision')}, ${was('critical', 'critical', 'boolean')}
      from tasks_tasks t left join ledger on ledger.id = t.id
     where t.org_id = ${work.orgId}::uuid)`
}

function was(field: string, column: string, type: string): RawBuilder<unknown> {
  const today = sql.ref(`t.${column}`)
  return sql`case when ledger.was ? ${field} then (ledger.was ->> ${field})::${sql.raw(type)} else ${today} end as ${sql.ref(column)}`
}
