import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import { type AimRow, tablesOf } from './tables.ts'

/** Columns of an aim that a write may set; `rev` grows by itself. */
export type AimChanges = Partial<Omit<AimRow, 'orgId' | 'id' | 'rev' | 'createdAt' | 'createdOn'>>

/** Changes an aim that this transaction holds (see loadAim), and returns its new rev. */
export async function changeAim(
  work: Work,
  aim: Pick<AimRecord, 'id'>,
  changes: AimChanges,
): Promise<number> {
  const { rev } = await tablesOf(work)
    .updateTable('aimsAims')
    .set({ ...asColumns(changes), rev: sql<number>`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('id', '=', aim.id)
    .returning('rev')
    .executeTakeFirstOrThrow()
  return rev
}

/** Puts every open child of one aim below another: strategies of a vision that is replaced. Returns how many. */
export async function moveChildren(work: Work, fromId: string, toId: string): Promise<number> {
  const moved = await tablesOf(work)
    .updateTable('aimsAims')
    .set({ parentId: toId, rev: sql<number>`rev + 1` })
    .where('orgId', '=', work.orgId)
    .where('parentId', '=', fromId)
    .where('state', 'not in', ['closed', 'retired', 'archived'])
    .executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

// A list is a jsonb column here; the driver would send it as a PostgreSQL array.
function asColumns(changes: AimChanges): AimChanges {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Array.isArray(value) ? JSON.stringify(value) : value]),
  ) as AimChanges
}
