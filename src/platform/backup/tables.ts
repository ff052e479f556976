import { sql } from 'kysely'
import type { Sql } from '../db/database.ts'

/** A table of the product as a backup sees it. */
export interface BackupTable {
  readonly name: string
  /** Columns that are stored, not computed, in order. */
  readonly columns: readonly string[]
  /** Names of its foreign keys to itself, such as `parent_id`: rows they point to go in first. */
  readonly ownKeys: readonly string[]
}

/** Every table with an organisation, so ordered that foreign keys only point backwards. */
export async function backupTables(db: Sql): Promise<BackupTable[]> {
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name,
           (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id')
     order by c.relname`.execute(db)
  const { rows: keys } = await sql<{ from: string; to: string; columns: string[] }>`
    select f.relname as from, t.relname as to,
           (select jsonb_agg(a.attname) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and f.relnamespace = 'public'::regnamespace`.execute(db)
  const own = (name: string) =>
    keys
      .filter(key => key.from === name && key.to === name)
      .flatMap(key => key.columns.filter(column => column !== 'org_id'))
  return inOrder(
    tables.map(table => ({ ...table, ownKeys: own(table.name) })),
    keys,
  )
}

function inOrder(
  tables: readonly BackupTable[],
  keys: readonly { from: string; to: string }[],
): BackupTable[] {
  const left = new Map(tables.map(table => [table.name, table]))
  const ordered: BackupTable[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter(
      table => !keys.some(key => key.from === table.name && key.to !== table.name && left.has(key.to)),
    )
    if (ready.length === 0)
      throw new Error(
        `The foreign keys of ${[...left.keys()].join(', ')} form a circle; a backup could not be restored.`,
      )
    for (const table of ready) {
      ordered.push(table)
      left.delete(table.name)
    }
  }
  return ordered
}
