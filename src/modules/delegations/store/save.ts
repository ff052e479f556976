import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Delegation } from './delegations.ts'
import { type DelegationColumns, type DelegationTables, db, type ReachInColumns } from './tables.ts'

/** Adds delegations, with the levels of covers: two statements for every thousand. */
export async function insertDelegations(work: Work, rows: readonly Delegation[]): Promise<void> {
  for (let first = 0; first < rows.length; first += 1_000) {
    const some = rows.slice(first, first + 1_000)
    await db(work)
      .insertInto('delegationsDelegations')
      .values(some.map(({ areas: _, ...row }) => ({ orgId: work.orgId, ...row })))
      .execute()
    const areas = some.flatMap(({ id, areas }) =>
      Object.entries(areas ?? {}).map(([area, level]) => ({
        ...{ orgId: work.orgId, delegationId: id, level },
        area: area as DelegationTables['delegationsAreas']['area'],
      })),
    )
    if (areas.length > 0) await db(work).insertInto('delegationsAreas').values(areas).execute()
  }
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updateDelegation(
  work: Work,
  id: string,
  rev: number,
  changes: Partial<Omit<DelegationColumns, 'id' | 'rev'>>,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('delegationsDelegations')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sets the levels of a cover by area. */
export async function saveAreas(
  work: Work,
  delegationId: string,
  areas: NonNullable<Delegation['areas']>,
): Promise<void> {
  const rows = Object.entries(areas).map(([area, level]) => ({ area, level }))
  await sql`
    insert into delegations_areas (org_id, delegation_id, area, level)
    select ${work.orgId}::uuid, ${delegationId}::uuid, area, level
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(area text, level smallint)
    on conflict (org_id, delegation_id, area) do update set level = excluded.level`.execute(work.sql)
}

/** The same change of state for many, in one statement: what the rounds do. Answers which were still where they could change. */
export async function moveMany(
  work: Work,
  ids: readonly string[],
  state: 'active' | 'ended' | 'lapsed',
  on: LocalDate,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const moved = await db(work)
    .updateTable('delegationsDelegations')
    .set({ state, ...(state === 'active' ? {} : { endedOn: on }), rev: sql<number>`rev + 1` })
    .$if(state === 'lapsed', query => query.set({ needsWhat: null, needsText: null }))
    .where('orgId', '=', work.orgId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('state', 'in', state === 'lapsed' ? ['offered', 'needs_more'] : ['accepted', 'active'])
    .returning('id')
    .execute()
  return new Set(moved.map(({ id }) => id))
}

/** Gives lowered ones the level back that they had. */
export async function restoreLevels(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db(work)
    .updateTable('delegationsDelegations')
    .set({ level: sql`lowered_from`, loweredFrom: null, loweredUntil: null, rev: sql<number>`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('loweredFrom', 'is not', null)
    .execute()
}

export async function insertChecks(
  work: Work,
  rows: readonly Omit<DelegationTables['delegationsChecks'], 'orgId'>[],
): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('delegationsChecks')
    .values(rows.map(row => ({ orgId: work.orgId, ...row })))
    .execute()
}

export async function insertLevels(
  work: Work,
  rows: readonly Omit<DelegationTables['delegationsLevels'], 'orgId'>[],
): Promise<void> {
  if (rows.length === 0) return
  await db(work)
    .insertInto('delegationsLevels')
    .values(rows.map(row => ({ orgId: work.orgId, ...row })))
    .execute()
}

/** Adds reach-ins; answers those that were not there yet by their event. */
export async function insertReachIns(work: Work, rows: readonly ReachInColumns[]): Promise<ReachInColumns[]> {
  if (rows.length === 0) return []
  const added = await db(work)
    .insertInto('delegationsReachIns')
    .values(rows.map(row => ({ orgId: work.orgId, ...row })))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  const ids = new Set(added.map(({ id }) => id))
  return rows.filter(({ id }) => ids.has(id))
}

/** Takes away what an erased person wrote: offers, limits, needs, notes; and their name where they were covered for. */
export async function forgetWords(work: Work, personId: string): Promise<void> {
  await sql`
    update delegations_delegations
       set outcome = '', people_limit = '', risk_limit = '', resources = '', handover = ''
     where org_id = ${work.orgId}::uuid and from_id = ${personId}::uuid`.execute(work.sql)
  await sql`
    update delegations_delegations
       set needs_text = case when needs_text is null then null else '–' end,
           title = case when absent_id = ${personId}::uuid then 'Cover for a former colleague' else title end
     where org_id = ${work.orgId}::uuid and (to_id = ${personId}::uuid or absent_id = ${personId}::uuid)`.execute(
    work.sql,
  )
  await sql`
    update delegations_checks set note = '' where org_id = ${work.orgId}::uuid and by_id = ${personId}::uuid`.execute(
    work.sql,
  )
  await sql`
    update delegations_levels set why = null where org_id = ${work.orgId}::uuid and by_id = ${personId}::uuid`.execute(
    work.sql,
  )
}
