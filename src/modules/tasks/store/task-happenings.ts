import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** Something that became of a task in a span of days. */
export interface TaskHappening {
  readonly kind: 'passed_on' | 'dated' | 'done'
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  /** Who has it now; null for nobody. */
  readonly assigneeId: string | null
  /** Of a date that moved: what it was, and what it is. */
  readonly was: LocalDate | null
  readonly now: LocalDate | null
}

/** Whose tasks are looked at, and from which day to which. */
export interface TasksOfAbsence {
  readonly personId: string
  readonly teamIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Most of each kind that are read: the latest. */
const MOST = 200

/**
 * Tasks that went from somebody to others, and tasks of theirs and of these teams whose date moved or that are done, the latest first;
 * once each. Whoever asks tells nobody of what they may not see. One statement.
 */
export async function taskHappenings(
  work: Work,
  { personId, teamIds, from, to }: TasksOfAbsence,
): Promise<TaskHappening[]> {
  const day = sql`(e.at at time zone ${work.timeZone})::date`
  const ledger = sql`platform_events e join tasks_tasks t on t.org_id = e.org_id and t.id = e.subject_id
      where e.org_id = ${work.orgId}::uuid and e.at >= (${from}::date)::timestamp at time zone ${work.timeZone}
        and ${day} <= ${to}::date and t.state not in ('done', 'dropped')`
  const theirs = sql`(t.assignee_id = ${personId}::uuid or t.team_id = any(${teamIds}::uuid[]))`
  const { rows } = await sql<TaskHappening>`
    (select 'passed_on'::text as kind, p.id, p.title, p."on", p.assignee_id, null::date as was, null::date as now
       from (select distinct on (t.id) t.id, t.title, ${day} as "on", t.assignee_id from ${ledger}
                and e.type = 'task.reassigned' and e.data ->> 'from' = ${personId}::text and t.assignee_id is distinct from ${personId}::uuid
              order by t.id, e.id desc) p
      order by p."on" desc, p.id limit ${MOST})
    union all
    (select 'dated', d.id, d.title, d."on", d.assignee_id, d.was, d.now
       from (select distinct on (t.id) t.id, t.title, ${day} as "on", t.assignee_id, t.due_on as now,
                    (e.data #>> '{changed,dueOn,0}')::date as was from ${ledger}
                and e.type = 'task.edited' and e.data -> 'changed' ? 'dueOn' and ${theirs}
              order by t.id, e.id) d
      where d.was is distinct from d.now order by d."on" desc, d.id limit ${MOST})
    union all
    (select 'done', t.id, t.title, t.ended_on, t.assignee_id, null, null
       from tasks_tasks t
      where t.org_id = ${work.orgId}::uuid and t.state = 'done' and t.ended_on between ${from}::date and ${to}::date and ${theirs}
      order by t.critical desc, t.ended_on desc, t.id limit ${MOST})`.execute(work.sql)
  return rows
}
