import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Severity } from '../../checks/check.ts'
import { OF_DIRECTION, type Side } from '../sides.ts'
import type { Reader } from '../told-to.ts'
import type { FindingRow } from './findings.ts'

/** A break with since when, and the acceptance in force where there is one. */
export interface ToldFinding extends FindingRow {
  readonly foundOn: LocalDate
  readonly acceptance: {
    readonly byId: string
    readonly reason: string
    readonly acceptedOn: LocalDate
    readonly untilOn: LocalDate
  } | null
}

/** An acceptance is in force until its day, unless it is taken back or the break is worse than what was accepted. */
const accepted = (today: LocalDate) => sql`
  left join lateral (
    select jsonb_build_object('byId', a.by_id, 'reason', a.reason, 'acceptedOn', a.accepted_on, 'untilOn', a.until_on) as acceptance
      from hats_acceptances a
     where a.org_id = f.org_id and a.finding_id = f.id and a.withdrawn_on is null and a.until_on >= ${today}::date
       and ${weight('a')} >= ${weight('f')}
     order by a.id desc limit 1) a on true`

const weight = (of: 'a' | 'f') =>
  sql`array_position(array['info', 'minor', 'major', 'critical'], ${sql.ref(`${of}.severity`)})`

const side = sql`case when f.check_id = any(${[...OF_DIRECTION]}::text[]) then 'direction' else 'steps' end`

/** How many breaks are told in words at most, the worst first. */
export const MOST_TOLD = 300

async function tell(work: Work, which: RawBuilder<unknown>): Promise<ToldFinding[]> {
  const { rows } = await sql<ToldFinding>`
    select f.id, f.check_id, f.severity, f.subject_kind, f.subject_id, f.owner_id, f.brief_giver_id, f.team_id, f.says, f.found_on,
           a.acceptance
      from hats_findings f ${accepted(work.today)}
     where f.org_id = ${work.orgId}::uuid and f.gone_on is null and ${which}
     order by ${weight('f')} desc, f.check_id, f.found_on, f.id limit ${MOST_TOLD + 1}`.execute(work.sql)
  return rows
}

/**
 * What a person owns or briefs and where it breaks, and what nobody does of teams that they answer for, of none where they answer for
 * everything; the worst first, one more than is told when there are more.
 */
export async function findingsFor(
  work: Work,
  { me, ownTeamIds, isTop }: Pick<Reader, 'me' | 'ownTeamIds' | 'isTop'>,
): Promise<ToldFinding[]> {
  return await tell(
    work,
    sql`(f.owner_id = ${me}::uuid or f.brief_giver_id = ${me}::uuid or (f.owner_id is null and f.brief_giver_id is null
      and (f.team_id = any(${[...ownTeamIds]}::uuid[]) or (${isTop} and f.team_id is null))))`,
  )
}

/** Where one aim breaks, the worst first. */
export async function findingsOfAim(work: Work, aimId: string): Promise<ToldFinding[]> {
  return await tell(work, sql`f.subject_kind = 'aim' and f.subject_id = ${aimId}::uuid`)
}

/** One break that stands, held for this unit of work; undefined when there is none. */
export async function findingById(work: Work, id: string): Promise<ToldFinding | undefined> {
  await sql`select 1 from hats_findings where org_id = ${work.orgId}::uuid and id = ${id}::uuid for update`.execute(
    work.sql,
  )
  return (await tell(work, sql`f.id = ${id}::uuid`))[0]
}

/** How many breaks of one severity stand, of which side they are, and whether they are accepted. */
export interface FindingCount {
  readonly severity: Severity
  readonly side: Side
  readonly isAccepted: boolean
  readonly count: number
}

/**
 * How many breaks there are, by team; `of` names checks that are left out. A team of null: what belongs to none, asked for by giving
 * null for all.
 */
export async function countByTeam(
  work: Work,
  teamIds: readonly string[] | null,
  without: readonly string[],
): Promise<(FindingCount & { readonly teamId: string | null })[]> {
  const { rows } = await sql<FindingCount & { readonly teamId: string | null }>`
    select f.team_id, f.severity, ${side} as side, a.acceptance is not null as is_accepted, count(*)::int as count
      from hats_findings f ${accepted(work.today)}
     where f.org_id = ${work.orgId}::uuid and f.gone_on is null and f.check_id <> all(${without}::text[])
       and ${teamIds === null ? sql`true` : sql`f.team_id = any(${teamIds}::uuid[])`}
     group by f.team_id, f.severity, side, a.acceptance is not null`.execute(work.sql)
  return rows
}

/** How many breaks an aim has that are not accepted, with whom they are told to. */
export type AimCount = Pick<FindingRow, 'severity' | 'ownerId' | 'briefGiverId' | 'teamId'> & {
  readonly aimId: string
  readonly count: number
}

/** Every aim that breaks, accepted breaks left out: whoever asks limits it to what they are told. */
export async function countByAim(work: Work): Promise<AimCount[]> {
  const { rows } = await sql<AimCount>`
    select f.subject_id as aim_id, f.owner_id, f.brief_giver_id, f.team_id, f.severity, count(*)::int as count
      from hats_findings f ${accepted(work.today)}
     where f.org_id = ${work.orgId}::uuid and f.gone_on is null and f.subject_kind = 'aim' and a.acceptance is null
     group by f.subject_id, f.owner_id, f.brief_giver_id, f.team_id, f.severity`.execute(work.sql)
  return rows
}
