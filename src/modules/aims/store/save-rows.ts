import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { AimTables } from './tables.ts'

/** New rows by table, each without its organisation. */
export type NewRows = { readonly [T in keyof AimTables]?: readonly Omit<AimTables[T], 'orgId'>[] }

/** Inserts rows of any number of tables in one statement; foreign keys between them are checked at its end. */
export async function saveRows(work: Work, rows: NewRows): Promise<void> {
  const tables = Object.entries(rows).filter(([, list]) => list.length > 0)
  if (tables.length === 0) return
  const parts = tables.map(([table, list]) => {
    const name = snake(table)
    const records = list.map(row => record({ ...row, orgId: work.orgId }))
    return sql`${sql.ref(name)} as (
      insert into ${sql.table(name)}
      select * from jsonb_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(records)}::jsonb)
    )`
  })
  await sql`with ${sql.join(parts)} select`.execute(work.sql)
}

function record(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]))
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
