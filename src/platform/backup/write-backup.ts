import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Database, Sql } from '../db/database.ts'
import { readMigrations } from '../db/migrate.ts'
import { type BackupTable, backupTables } from './tables.ts'

/** First line of a backup. */
export interface BackupHeader {
  readonly format: 'fairlead-backup'
  readonly version: 1
  readonly createdAt: string
  /** The last migration the data has seen; a version without it refuses the backup. */
  readonly schema: string
  readonly organisations: readonly string[]
}

/** How much a backup holds. */
export interface BackupCount {
  readonly organisations: number
  readonly rows: number
}

/**
 * Writes organisations into one portable file: gzipped lines of JSON, a header, then `{table, rows}` in an order that can be
 * inserted again on either engine. Each organisation is read in one transaction. The file appears only when it is complete.
 */
export async function writeBackup(
  database: Database,
  orgIds: readonly string[],
  file: string,
  now: Date,
): Promise<BackupCount> {
  const counted = { organisations: orgIds.length, rows: 0 }
  const lines = backupLines(database, orgIds, now, counted)
  const unfinished = `${file}.unfinished`
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(unfinished)).catch(async cause => {
    await rm(unfinished, { force: true })
    throw cause
  })
  await rename(unfinished, file)
  return counted
}

/** The lines of a backup before compression, each ending with a line break; `counted` is told the rows as they go by. */
export async function* backupLines(
  database: Database,
  orgIds: readonly string[],
  now: Date,
  counted: { rows: number } = { rows: 0 },
): AsyncGenerator<string> {
  const schema = (await readMigrations()).at(-1)?.name ?? ''
  const header: BackupHeader = {
    format: 'fairlead-backup',
    version: 1,
    createdAt: now.toISOString(),
    schema,
    organisations: orgIds,
  }
  yield `${JSON.stringify(header)}\n`
  for (const orgId of orgIds) {
    const chunks = await database.inOrganisation(orgId, db => readOrganisation(db, orgId), 'read')
    for (const chunk of chunks) {
      counted.rows += chunk.rows.length
      yield `${JSON.stringify(chunk)}\n`
    }
  }
}

/** Rows of one table, as `to_jsonb` prints them. */
export interface BackupChunk {
  readonly org: string
  readonly table: string
  readonly rows: readonly Record<string, unknown>[]
}

async function readOrganisation(db: Sql, orgId: string): Promise<BackupChunk[]> {
  const chunks: BackupChunk[] = []
  for (const table of await backupTables(db)) {
    const rows = parentsFirst(table, await rowsOf(db, table, orgId))
    for (let at = 0; at < rows.length; at += CHUNK)
      chunks.push({ org: orgId, table: table.name, rows: rows.slice(at, at + CHUNK) })
  }
  return chunks
}

const CHUNK = 1000

async function rowsOf(db: Sql, table: BackupTable, orgId: string): Promise<Record<string, unknown>[]> {
  const columns = sql.join(table.columns.map(column => sql.ref(column)))
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from (select ${columns} from ${sql.table(table.name)} where org_id = ${orgId}) t`.execute(
    db,
  )
  return rows.map(({ row }) => row)
}

/** So ordered that a row comes after the rows of its own table that it points to. */
export function parentsFirst(
  table: Pick<BackupTable, 'ownKeys'>,
  rows: readonly Record<string, unknown>[],
): Record<string, unknown>[] {
  if (table.ownKeys.length === 0) return [...rows]
  const byId = new Map(rows.map(row => [row['id'], row]))
  const placed = new Set<unknown>()
  const ordered: Record<string, unknown>[] = []
  for (const row of rows) {
    const waiting = [row]
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const current = top
      const parent = table.ownKeys
        .map(key => byId.get(current[key]))
        .find(candidate => candidate && !placed.has(candidate['id']) && !waiting.includes(candidate))
      if (parent !== undefined) {
        waiting.push(parent)
        continue
      }
      waiting.pop()
      if (!placed.has(current['id'])) ordered.push(current)
      placed.add(current['id'])
    }
  }
  return ordered
}
