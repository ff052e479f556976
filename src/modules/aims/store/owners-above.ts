import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** An aim of a line, by who answers for it. */
export interface LineOwner {
  readonly id: string
  /** Null while nobody does. */
  readonly ownerId: string | null
}

/**
 * For each of these aims the owners of its line, itself first, up to the vision, whoever asks: it tells no titles. Archived
 * ones are left out. One statement, however many aims.
 */
export async function ownersAbove(
  work: Work,
  aimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LineOwner[]>> {
  if (aimIds.length === 0) return new Map()
  const { rows } = await sql<{ of: string; id: string; ownerId: string | null }>`
    with recursive up as (
      select a.id as of, a.id, a.owner_id, a.parent_id, a.state, 0 as distance
        from aims_aims a where a.org_id = ${work.orgId}::uuid and a.id = any (${aimIds}::uuid[])
      union all
      select up.of, a.id, a.owner_id, a.parent_id, a.state, up.distance + 1
        from up join aims_aims a on a.org_id = ${work.orgId}::uuid and a.id = up.parent_id
    )
    select of, id, owner_id from up where state <> 'archived' order by of, distance`.execute(work.sql)
  const lines = Map.groupBy(rows, row => row.of)
  return new Map(
    [...lines].map(([of, line]) => [of, line.map(({ id, ownerId }) => ({ id, ownerId }))] as const),
  )
}

/** Ids of the aims that somebody owns, and of those directly below one of theirs. One statement. */
export async function aimsAnsweredBy(work: Work, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from aims_aims a where a.org_id = ${work.orgId}::uuid and a.owner_id = ${personId}::uuid
    union
    select b.id from aims_aims a join aims_aims b on b.org_id = a.org_id and b.parent_id = a.id
     where a.org_id = ${work.orgId}::uuid and a.owner_id = ${personId}::uuid`.execute(work.sql)
  return rows.map(({ id }) => id)
}
