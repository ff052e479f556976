import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { LineRow } from './line-above.ts'

/** An aim as far as it takes to say who may know of it. */
export type KnownRow = Pick<
  LineRow,
  'id' | 'kind' | 'scope' | 'state' | 'title' | 'teamId' | 'ownerId' | 'proposedById' | 'briefedById'
> & { readonly parentId: string | null; readonly parentOwnerId: string | null }

/** These aims, archived ones left out; one statement. */
export async function readKnownRows(work: Work, ids: readonly string[]): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select a.id, a.kind, a.scope, a.state, a.title, a.team_id, a.owner_id, a.proposed_by_id, a.briefed_by_id, a.parent_id,
           p.owner_id as parent_owner_id
      from aims_aims a left join aims_aims p on p.org_id = a.org_id and p.id = a.parent_id
     where a.org_id = ${work.orgId}::uuid and a.state <> 'archived' and a.id = any(${ids}::uuid[])`.execute(
    work.sql,
  )
  return rows
}
