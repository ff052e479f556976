import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AimKind, AimScope, AimState } from '../aim-words.ts'

/** An aim of a line, as rules and access need it. */
export interface LineRow {
  readonly id: string
  readonly kind: AimKind
  readonly scope: AimScope
  readonly state: AimState
  readonly title: string
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly proposedById: string | null
  readonly briefedById: string | null
  readonly dueOn: LocalDate | null
  readonly authority: number | null
}

/** An aim and everything above it, nearest first; empty when there is no such aim. */
export async function readLine(work: Work, id: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with recursive up as (
      select a.*, 0 as distance from aims_aims a
       where a.org_id = ${work.orgId} and a.id = ${id} and a.state <> 'archived'
      union all
      select a.*, up.distance + 1 from up join aims_aims a on a.org_id = ${work.orgId} and a.id = up.parent_id
    )
    select id, kind, scope, state, title, team_id, owner_id, proposed_by_id, briefed_by_id, due_on, authority
      from up order by distance`.execute(work.sql)
  return rows
}

/** Holds the tree of this organisation until the end of the transaction: two moves could close a cycle together. */
export async function holdTree(work: Work): Promise<void> {
  await sql`select ${treeLock(work)}`.execute(work.sql)
}

/** What takes that hold, for a statement that takes others too. */
export function treeLock(work: Work) {
  return sql`pg_advisory_xact_lock(hashtextextended(${`aims_tree ${work.orgId}`}, 0))`
}
