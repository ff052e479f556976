import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Whose a task is, was, or may have been, by one entry of the ledger. */
interface TaskChange {
  readonly goalIds: readonly (string | null)[]
  readonly assigneeIds: readonly (string | null)[]
  readonly teamIds: readonly (string | null)[]
  readonly authorId: string | null
}

/** What the ledger says of tasks since a moment, with what is stored of them now; one statement. */
export async function changesSince(work: Work, since: Date, types: readonly string[]): Promise<TaskChange[]> {
  const { rows } = await sql<TaskChange>`
    select jsonb_build_array(t.goal_id, e.data ->> 'goalId', e.data #>> '{changed,goalId,0}', e.data #>> '{changed,goalId,1}') as goal_ids,
           jsonb_build_array(t.assignee_id, e.data ->> 'assigneeId', case when e.type = 'task.reassigned' then e.data ->> 'from' end,
             case when e.type = 'task.reassigned' then e.data ->> 'to' end, e.data #>> '{changed,assigneeId,0}') as assignee_ids,
           jsonb_build_array(t.team_id, e.data ->> 'teamId', g.team_id, h.team_id) as team_ids, t.author_id
      from platform_events e
      join tasks_tasks t on t.org_id = e.org_id and t.id = e.subject_id
      left join aims_aims g on g.org_id = e.org_id and g.id = (e.data #>> '{changed,goalId,0}')::uuid
      left join aims_aims h on h.org_id = e.org_id and h.id = (e.data ->> 'goalId')::uuid
     where e.org_id = ${work.orgId}::uuid and e.type = any(${types}) and e.id >= ${newId(since.getTime() - 1)}::uuid and e.at >= ${since}`.execute(
    work.sql,
  )
  return rows
}

/** Who has tasks of these teams without an estimate, and which goals they serve; one statement. */
export async function countedAsUsual(
  work: Work,
  teamIds: readonly string[],
): Promise<{ readonly goalId: string | null; readonly assigneeId: string | null }[]> {
  const { rows } = await sql<{ goalId: string | null; assigneeId: string | null }>`
    select distinct goal_id, assignee_id from tasks_tasks
     where org_id = ${work.orgId}::uuid and team_id = any(${teamIds}::uuid[]) and estimate_days is null
       and (ended_on is null or ended_on > ${addDays(work.today, -120)}::date)`.execute(work.sql)
  return rows
}
