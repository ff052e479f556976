import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Outcome } from '../aim-words.ts'
import type { TaskSettlement } from '../task-facts.ts'

/** A closing that waits for the brief-giver. */
export interface PendingClosing {
  readonly id: string
  readonly outcome: Outcome
  readonly lesson: string
  readonly reason: string | null
  readonly openTasks: TaskSettlement | null
  readonly proposedById: string | null
  readonly proposedOn: LocalDate
}

/** What closing an aim is judged by. */
export interface BeforeClosing {
  /** Latest value of the measure's run; for milestones the share done by weight. */
  readonly current: number | null
  readonly checkedOn: LocalDate | null
  readonly openChildren: readonly { readonly id: string; readonly title: string }[]
  readonly pending: PendingClosing | null
}

/** Reads it in one statement. */
export async function readBeforeClosing(
  work: Work,
  aimId: string,
  measure: { readonly run: number; readonly type: string } | null,
): Promise<BeforeClosing> {
  const value =
    measure?.type === 'milestones'
      ? sql`(select coalesce(sum(m.weight) filter (where m.done_on is not null), 0) / sum(m.weight) from aims_milestones m
              where m.org_id = ${work.orgId} and m.aim_id = ${aimId} and m.removed_at is null)`
      : sql`(select c.value from aims_check_ins c
              where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.measure_run = ${measure?.run ?? null}::integer
                and c.value is not null order by c.made_on desc limit 1)`
  const { rows } = await sql<BeforeClosing>`
    select ${value} as current,
           (select max(c.made_on) from aims_check_ins c where c.org_id = ${work.orgId} and c.aim_id = ${aimId}) as checked_on,
           coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title) order by a.position, a.id)
             from aims_aims a where a.org_id = ${work.orgId} and a.parent_id = ${aimId}
              and a.state not in ('closed', 'retired', 'archived')), '[]') as open_children,
           ${pendingOf(work, aimId)} as pending`.execute(work.sql)
  return rows[0] ?? { current: null, checkedOn: null, openChildren: [], pending: null }
}

/** Takes a proposal back off the table; false when none is waiting. */
export async function returnPending(work: Work, aimId: string, why: string): Promise<boolean> {
  const { rows } = await sql`
    update aims_closings set returned_by_id = ${work.actor.personId}::uuid, returned_on = ${work.today}, returned_why = ${why}
     where org_id = ${work.orgId} and aim_id = ${aimId} and confirmed_on is null and returned_on is null
    returning id`.execute(work.sql)
  return rows.length > 0
}

/** The latest proposal that was neither confirmed nor returned. */
export function pendingOf(work: Work, aimId: string, on: LocalDate = work.today) {
  return sql`(
    select jsonb_build_object('id', c.id, 'outcome', c.outcome, 'lesson', c.lesson, 'reason', c.reason,
             'openTasks', c.open_tasks, 'proposedById', c.proposed_by_id, 'proposedOn', c.proposed_on)
      from aims_closings c
     where c.org_id = ${work.orgId} and c.aim_id = ${aimId} and c.proposed_on <= ${on}
       and c.confirmed_on is null and (c.returned_on is null or c.returned_on > ${on})
     order by c.id desc limit 1)`
}
