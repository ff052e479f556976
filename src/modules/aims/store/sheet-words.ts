import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Column } from '../sheet/layout.ts'

/** The cells of the export that no list needs, by aim. */
export async function readSheetWords(
  work: Work,
): Promise<Map<string, Partial<Record<Column, string | number | null>>>> {
  const { rows } = await sql<{ id: string; cells: Partial<Record<Column, string | number | null>> }>`
    select a.id, jsonb_build_object('What', a.what, 'How', a.how, 'Start date', a.start_on, 'Late reason', a.due_override_reason,
             'Stands alone because', a.standalone_reason, 'Low', m.low, 'High', m.high,
             'Success criteria', (select string_agg(c.text, ' | ' order by c.position, c.id) from aims_criteria c
                where c.org_id = a.org_id and c.aim_id = a.id and c.removed_at is null)) as cells
      from aims_aims a
      left join lateral (
        select x.low, x.high from aims_measures x where x.org_id = a.org_id and x.aim_id = a.id order by x.version desc limit 1
      ) m on true
     where a.org_id = ${work.orgId} and a.state <> 'archived'`.execute(work.sql)
  return new Map(rows.map(row => [row.id, row.cells]))
}
