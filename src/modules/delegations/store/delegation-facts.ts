import { sql } from 'kysely'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ReachInAct } from './tables.ts'

/** A delegation that was in force on a date, offered and accepted. */
export interface DelegationFact {
  readonly id: string
  readonly kind: 'aim' | 'task' | 'area' | 'cover'
  readonly fromId: string
  readonly toId: string
  readonly level: number
  readonly aimId: string | null
  readonly teamId: string | null
  /** For a cover: who is away, or held the post that is empty. */
  readonly absentId: string | null
}

/** What a giver did in four weeks inside what they gave away; both of them know it. */
export interface ReachInFact {
  readonly byId: string
  readonly delegationId: string
  readonly toId: string
  readonly level: number
  readonly aimId: string | null
  readonly teamId: string | null
  readonly act: ReachInAct
  readonly on: LocalDate
}

/** Delegations and acts of givers as of the end of a date: two statements whatever their number. */
export async function delegationFacts(
  work: Work,
  on: LocalDate,
): Promise<{ readonly inForce: readonly DelegationFact[]; readonly reachIns: readonly ReachInFact[] }> {
  const { rows: inForce } = await sql<DelegationFact>`
    select id, kind, from_id, to_id, level, aim_id, team_id, absent_id from delegations_delegations
     where org_id = ${work.orgId}::uuid and state in ('accepted', 'active', 'ended', 'recalled') and starts_on <= ${on}::date
       and (until_on is null or until_on >= ${on}::date) and (ended_on is null or ended_on > ${on}::date)
     order by id`.execute(work.sql)
  const day = sql`(r.at at time zone ${work.timeZone})::date`
  const { rows: reachIns } = await sql<ReachInFact>`
    select r.by_id, r.delegation_id, d.to_id, d.level, d.aim_id, d.team_id, r.act, ${day} as "on"
      from delegations_reach_ins r join delegations_delegations d on d.org_id = r.org_id and d.id = r.delegation_id
     where r.org_id = ${work.orgId}::uuid and ${day} > ${addDays(on, -28)}::date and ${day} <= ${on}::date
     order by r.at, r.id`.execute(work.sql)
  return { inForce, reachIns }
}
