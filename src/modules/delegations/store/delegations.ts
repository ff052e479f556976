import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { FoundThing } from '#modules/people/public.ts'
import type { Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { CoverAreas } from '../contract/cover-areas.ts'
import { type DelegationColumns, db } from './tables.ts'

/** A delegation as the room thinks of it: its row, and for a cover its levels by area. */
export interface Delegation extends DelegationColumns {
  readonly areas: CoverAreas | null
}

/** Most delegations that one answer holds. */
const MOST = 200

/** One delegation; null when there is none. */
export async function delegationById(work: Work, id: string): Promise<Delegation | null> {
  const [found] = await select(work, sql`d.id = ${id}::uuid`)
  return found ?? null
}

/** What these people give, receive, and are covered by: open ones and those that ended from `since` on; newest first. */
export async function delegationsOf(
  work: Work,
  personIds: readonly string[],
  since: LocalDate,
): Promise<Delegation[]> {
  if (personIds.length === 0) return []
  return await select(
    work,
    sql`(d.from_id = any(${personIds}::uuid[]) or d.to_id = any(${personIds}::uuid[])
         or d.absent_id = any(${personIds}::uuid[])) and (d.ended_on is null or d.ended_on >= ${since}::date)`,
  )
}

/** What a search for open delegations is about; an empty list finds nothing. */
export interface Over {
  readonly aimIds?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly teamIds?: readonly string[]
  /** An area of no team that this person holds or is offered. */
  readonly ownOf?: string
}

/** Open delegations over any of these aims, tasks and teams. */
export async function delegationsOver(work: Work, over: Over): Promise<Delegation[]> {
  const { aimIds = [], taskIds = [], teamIds = [], ownOf = null } = over
  if (aimIds.length + taskIds.length + teamIds.length === 0 && ownOf === null) return []
  return await select(
    work,
    sql`d.ended_on is null and (d.aim_id = any(${aimIds}::uuid[]) or d.task_id = any(${taskIds}::uuid[])
         or (d.kind = 'area' and (d.team_id = any(${teamIds}::uuid[])
           or (d.team_id is null and d.to_id = ${ownOf}::uuid))))`,
  )
}

/** Open covers that belong to an absence. */
export async function coversOfAbsence(work: Work, absenceId: string): Promise<Delegation[]> {
  return await select(work, sql`d.absence_id = ${absenceId}::uuid and d.ended_on is null`)
}

/** Covers of somebody that were accepted and are not over, also those that begin later. */
export async function coversOf(work: Work, absentId: string): Promise<Delegation[]> {
  return await select(
    work,
    sql`d.kind = 'cover' and d.absent_id = ${absentId}::uuid and d.state in ('accepted', 'active')
        and (d.until_on is null or d.until_on >= ${work.today}::date)`,
  )
}

/** Active delegations that this person gave, at a level at which the receiver decides; covers are not among them. */
export async function ownAreasGivenBy(work: Work, personId: string, level: number): Promise<Delegation[]> {
  return await select(
    work,
    sql`d.from_id = ${personId}::uuid and d.state = 'active' and d.level >= ${level} and d.kind <> 'cover'`,
  )
}

/**
 * What changes by itself today: accepted ones that start, ones whose last day is over or whose receiver is among the leavers,
 * and lowered levels that come back.
 */
export async function delegationsDue(work: Work, leavers: readonly string[]): Promise<Delegation[]> {
  return await select(
    work,
    sql`d.state in ('accepted', 'active') and (d.until_on < ${work.today}::date or d.to_id = any(${leavers}::uuid[])
         or (d.state = 'accepted' and d.starts_on <= ${work.today}::date)
         or d.lowered_until < ${work.today}::date)`,
    50_000,
  )
}

/** Offers that may lapse today: unanswered since a day or longer, or whose last day is over. */
export async function offersLapsing(work: Work, since: LocalDate): Promise<Delegation[]> {
  return await select(
    work,
    sql`d.state in ('offered', 'needs_more') and (d.until_on < ${work.today}::date
         or (d.state = 'offered' and d.offered_on <= ${since}::date))`,
    50_000,
  )
}

/** Who holds delegations now. */
export async function receivers(work: Work): Promise<string[]> {
  const rows = await db(work)
    .selectFrom('delegationsDelegations')
    .select('toId')
    .distinct()
    .where('orgId', '=', work.orgId)
    .where('state', 'in', ['accepted', 'active'])
    .execute()
  return rows.map(({ toId }) => toId)
}

/** Authority that leavers gave and that still stands: somebody has to answer for it. What they received ends with them. */
export function ownedDelegations(work: Work, personIds: readonly string[]): Part<FoundThing> {
  return sql`
    select 'delegation'::text as kind, id, title::text as title, from_id as owner_id from delegations_delegations
     where org_id = ${work.orgId}::uuid and from_id = any(${personIds}::uuid[]) and ended_on is null and kind <> 'cover'`
}

/** Holds a matter until the end of the transaction: two managers could give it away at once. */
export async function holdMatter(work: Work, matter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delegations ${work.orgId} ${matter}`}, 0))`.execute(
    work.sql,
  )
}

async function select(work: Work, which: RawBuilder<unknown>, most: number = MOST): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select d.id, d.kind, d.title, d.aim_id, d.task_id, d.team_id, d.absent_id, d.absence_id, d.from_id, d.to_id, d.level,
           d.outcome, d.money_limit, d.people_limit, d.risk_limit, d.resources, d.handover, d.check_days, d.next_check_on,
           d.good_checks, d.starts_on, d.until_on, d.state, d.needs_what, d.needs_text, d.lowered_from, d.lowered_until,
           d.offered_on, d.ended_on, d.rev,
           (select jsonb_object_agg(a.area, a.level) from delegations_areas a
             where a.org_id = d.org_id and a.delegation_id = d.id) as areas
      from delegations_delegations d
     where d.org_id = ${work.orgId}::uuid and ${which}
     order by d.id desc limit ${most}`.execute(work.sql)
  return rows
}
