import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** What an aim waits for, and since when. */
export interface WaitingRow {
  readonly id: string
  /** Since when it is in its state. */
  readonly sinceOn: LocalDate
  /** The brief changed after the plan was written: the owner has to answer again. */
  readonly answerDue: boolean
  readonly closingOn: LocalDate | null
  readonly askedByOwnerOn: LocalDate | null
  readonly askedByBriefGiverOn: LocalDate | null
}

/** By aim, in one statement. */
export async function readWaiting(work: Work, ids: readonly string[]): Promise<Map<string, WaitingRow>> {
  const asked = (side: string) => sql`(select min(k.asked_on) from aims_ask_backs k
    where k.org_id = a.org_id and k.aim_id = a.id and k.answer is null and k.side = ${side})`
  const { rows } = await sql<WaitingRow>`
    select a.id, a.plan_version < a.brief_version as answer_due,
           coalesce((select max(s.since_on) from aims_states s where s.org_id = a.org_id and s.aim_id = a.id), a.created_on)
             as since_on,
           (select min(c.proposed_on) from aims_closings c
             where c.org_id = a.org_id and c.aim_id = a.id and c.confirmed_on is null and c.returned_on is null) as closing_on,
           ${asked('owner')} as asked_by_owner_on, ${asked('brief_giver')} as asked_by_brief_giver_on
      from aims_aims a where a.org_id = ${work.orgId} and a.id = any (${ids}::uuid[])`.execute(work.sql)
  return new Map(rows.map(row => [row.id, row]))
}
