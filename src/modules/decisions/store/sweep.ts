import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { DecisionState } from '../contract/words.ts'
import { OPEN_STATES } from '../decision.ts'
import { db } from './tables.ts'

/** Records the silence of everybody whose time is over; answers the decisions they were asked about, once each. */
export async function recordSilence(work: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with silent as (
      update decisions_views v set stance = 'no_view', given_at = ${work.now}
        from decisions_decisions d
       where v.org_id = ${work.orgId}::uuid and v.stance is null and v.due_at <= ${work.now}
         and d.org_id = v.org_id and d.id = v.decision_id and d.round = v.round and d.state <> 'expired'
      returning v.decision_id
    )
    update decisions_decisions d set rev = rev + 1
     where d.org_id = ${work.orgId}::uuid and d.id in (select decision_id from silent)
    returning d.id`.execute(work.sql)
  return rows.map(({ id }) => id)
}

/** Ends what nobody waits for any more: open, with a date before `before`. Answers each with the state it was in. */
export async function expireOld(
  work: Work,
  before: LocalDate,
): Promise<{ id: string; from: DecisionState; restricted: string | null }[]> {
  const { rows } = await sql<{ id: string; from: DecisionState; restricted: string | null }>`
    with old as (
      select id, state as was from decisions_decisions
       where org_id = ${work.orgId}::uuid and state = any(${OPEN_STATES}::text[]) and decide_by_on < ${before}::date
         for update
    )
    update decisions_decisions d set state = 'expired', ended_on = ${work.today}::date, rev = rev + 1
      from old where d.org_id = ${work.orgId}::uuid and d.id = old.id
    returning d.id, old.was as "from", d.restricted`.execute(work.sql)
  return rows
}

/** Removes what somebody wrote about themselves as a view, when they are erased. What was decided, and why, belongs to the organisation. */
export async function forgetTexts(work: Work, personId: string): Promise<void> {
  await db(work)
    .updateTable('decisionsViews')
    .set({ concern: '' })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('concern', 'is not', null)
    .execute()
}

/** Decisions that wait for leavers: somebody else has to decide. */
export function ownedDecisions(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'decision'::text as kind, id, question::text as title, decider_id as owner_id from decisions_decisions
     where org_id = ${work.orgId}::uuid and decider_id = any(${personIds}::uuid[])
       and state in ('proposed', 'gathering', 'reopened', 'decided')`
}
