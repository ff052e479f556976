import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** A decision on a date: still to be made, or made with something of what follows from it undone. */
export interface DecisionFact {
  readonly id: string
  /** Null of a restricted one. */
  readonly question: string | null
  readonly kind: 'what_why' | 'how_when'
  readonly deciderId: string
  readonly isOpen: boolean
  readonly decideByOn: LocalDate
  /** How often it was reopened. */
  readonly reopened: number
  readonly aimId: string | null
  readonly teamId: string | null
  readonly proposedOn: LocalDate
  /** Tasks that follow from it and are late. */
  readonly lateTasks: number
}

/** Every decision that was open on a date, or decided with late tasks, in one statement. */
export async function decisionFacts(work: Work, on: LocalDate): Promise<DecisionFact[]> {
  const isOpen = sql`(d.state <> 'expired' and (d.decided_on is null or d.decided_on > ${on}::date) and (d.ended_on is null or d.ended_on > ${on}::date))`
  const { rows } = await sql<DecisionFact>`
    select * from (
      select d.id, case when d.restricted is null then d.question end as question, d.kind, d.decider_id, ${isOpen} as is_open,
             d.decide_by_on, d.round - 1 as reopened, d.aim_id, d.team_id, d.proposed_on,
             (select count(*) from decisions_commitments c join tasks_tasks t on t.org_id = c.org_id and t.id = c.task_id
               where c.org_id = d.org_id and c.decision_id = d.id and t.due_on < ${on}::date
                 and (t.ended_on is null or t.ended_on > ${on}::date))::int as late_tasks
        from decisions_decisions d
       where d.org_id = ${work.orgId}::uuid and d.proposed_on <= ${on}::date and (d.ended_on is null or d.ended_on > ${on}::date)) f
     where f.is_open or f.late_tasks > 0 order by f.id`.execute(work.sql)
  return rows
}
