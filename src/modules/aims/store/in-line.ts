import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/**
 * Ids of the aims from which a line leads through live strategies, or straight, to the live vision, whoever asks: it tells no titles.
 * Goals that are not closed lead on from their draft. One statement.
 */
export async function aimIdsInLine(work: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select a.id from aims_aims a where a.org_id = ${work.orgId}::uuid and a.kind = 'vision' and a.state = 'live'
      union
      select a.id from line join aims_aims a on a.org_id = ${work.orgId}::uuid and a.parent_id = line.id
       where (a.kind = 'strategy' and a.state = 'live')
          or (a.kind = 'goal' and a.state in ('draft', 'briefed', 'planned', 'live'))
    )
    select id from line`.execute(work.sql)
  return rows.map(({ id }) => id)
}
