import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** A team as stored. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly purpose: string | null
  /** Last day, or null while it is open. */
  readonly closedOn: LocalDate | null
  readonly rev: number
}

/** One team, also a closed one; null when unknown. */
export async function teamById(work: Work, id: string): Promise<Team | null> {
  const row = await db(work)
    .selectFrom('peopleTeams')
    .select(['id', 'name', 'parentId', 'purpose', 'closedOn', 'rev'])
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** When people are, were and will be in a team. */
export async function positionsIn(work: Work, teamId: string): Promise<DateSpan[]> {
  return await db(work)
    .selectFrom('peoplePlacements')
    .select(['fromOn as from', 'toOn as to'])
    .where('orgId', '=', work.orgId)
    .where('teamId', '=', teamId)
    .where('cancelledAt', 'is', null)
    .execute()
}

/** What can be changed about a team. */
export interface TeamChanges {
  readonly name?: string
  readonly parentId?: string | null
  readonly purpose?: string | null
  readonly closedOn?: LocalDate
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updateTeam(
  work: Work,
  id: string,
  rev: number,
  changes: TeamChanges,
): Promise<boolean> {
  const result = await db(work)
    .updateTable('peopleTeams')
    .set({ ...changes, rev: rev + 1 })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
