import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { db, type ReachInColumns } from './tables.ts'

/** Most entries of one record. */
const MOST = 100

/** How its checks went, newest first. */
export async function checksOf(work: Work, delegationId: string) {
  return await db(work)
    .selectFrom('delegationsChecks')
    .select(['id', 'madeOn', 'byId', 'good', 'note'])
    .where('orgId', '=', work.orgId)
    .where('delegationId', '=', delegationId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}

/** Every change of its level, newest first. */
export async function levelsOf(work: Work, delegationId: string) {
  return await db(work)
    .selectFrom('delegationsLevels')
    .select(['id', 'area', 'fromLevel', 'level', 'untilOn', 'why', 'byId', 'changedOn'])
    .where('orgId', '=', work.orgId)
    .where('delegationId', '=', delegationId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}

/** What the giver did inside it, newest first. */
export async function reachInsOf(work: Work, delegationId: string): Promise<ReachInColumns[]> {
  return await db(work)
    .selectFrom('delegationsReachIns')
    .select(['id', 'delegationId', 'byId', 'at', 'act', 'subjectKind', 'subjectId', 'eventId'])
    .where('orgId', '=', work.orgId)
    .where('delegationId', '=', delegationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}

/** How often each of these delegations was reached into, from a day on. */
export async function reachInsPer(
  work: Work,
  delegationIds: readonly string[],
  since: LocalDate,
): Promise<Map<string, number>> {
  if (delegationIds.length === 0) return new Map()
  const rows = await db(work)
    .selectFrom('delegationsReachIns')
    .select(['delegationId', sql<number>`count(*)::int`.as('count')])
    .where('orgId', '=', work.orgId)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .where(sql<boolean>`at >= ${since}::date`)
    .groupBy('delegationId')
    .execute()
  return new Map(rows.map(({ delegationId, count }) => [delegationId, count]))
}
