import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { tablesOf } from './tables.ts'

/** What rules need of an aim below. */
export interface ChildRow {
  readonly id: string
  readonly title: string
  readonly dueOn: LocalDate | null
  readonly dueOverrideReason: string | null
}

/** Aims directly below one that are neither closed nor retired nor archived. */
export async function openChildren(work: Work, aimId: string): Promise<ChildRow[]> {
  return await tablesOf(work)
    .selectFrom('aimsAims')
    .select(['id', 'title', 'dueOn', 'dueOverrideReason'])
    .where('orgId', '=', work.orgId)
    .where('parentId', '=', aimId)
    .where('state', 'not in', ['closed', 'retired', 'archived'])
    .orderBy('position')
    .orderBy('id')
    .execute()
}
