import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { bindOrganisation, type Database, type Sql } from '../db/database.ts'
import { readMigrations } from '../db/migrate.ts'
import { backupTables } from './tables.ts'
import type { BackupChunk, BackupCount, BackupHeader } from './write-backup.ts'

/**
 * Puts the organisations of a backup into this database, on either engine, all or nothing.
 * Refuses (`rule_broken`) a file that is no backup, is cut off, comes from a newer version, or holds an organisation that is here already.
 */
export async function restoreBackup(
  database: Database,
  file: string,
  present: readonly string[],
): Promise<BackupCount> {
  if (database.asOwner === null)
    throw refused(
      'owner_needed',
      'Restoring needs the role that owns the tables.',
      'Set DATABASE_OWNER_URL and try again.',
    )
  const lines = createInterface({ input: opened(file), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]()
  const header = readHeader((await next(lines)) ?? '')
  await refuseUnfit(header, present)
  const rows = await database.asOwner(db => insertAll(db, lines))
  return { organisations: header.organisations.length, rows }
}

function opened(file: string) {
  const plain = createGunzip()
  return createReadStream(file)
    .on('error', cause => plain.destroy(cause))
    .pipe(plain)
}

async function next(lines: AsyncIterator<string>): Promise<string | undefined> {
  const read = await lines.next().catch(cause => {
    throw refused(
      'unreadable',
      `The backup cannot be read: ${cause instanceof Error ? cause.message : 'it is damaged'}.`,
      'Choose another file. Nothing was restored.',
    )
  })
  return read.done === true ? undefined : read.value
}

function readHeader(line: string): BackupHeader {
  const start = '{"format":"fairlead-backup","version":1,'
  if (!line.startsWith(start))
    throw refused(
      'not_a_backup',
      'This file is not a Fairlead backup of a kind this version reads.',
      'Choose a file made by "fairlead backup".',
    )
  return parsed(line)
}

function parsed<T>(line: string): T {
  try {
    return JSON.parse(line)
  } catch {
    throw refused('unreadable', 'The backup is damaged.', 'Choose another file. Nothing was restored.')
  }
}

async function refuseUnfit(header: BackupHeader, present: readonly string[]): Promise<void> {
  const known = (await readMigrations()).some(migration => migration.name === header.schema)
  if (!known)
    throw refused(
      'newer_backup',
      `This backup was made by a newer version (its schema is "${header.schema}").`,
      'Restore it with that version, or a later one.',
    )
  if (header.organisations.some(orgId => present.includes(orgId)))
    throw refused(
      'already_here',
      'An organisation of this backup is here already.',
      'Restore into an empty data folder or database; nothing was changed.',
    )
}

async function insertAll(db: Sql, lines: AsyncIterator<string>): Promise<number> {
  const columnsOf = new Map((await backupTables(db)).map(table => [table.name, table.columns]))
  let rows = 0
  let bound = ''
  for (let line = await next(lines); line !== undefined; line = await next(lines)) {
    const chunk: BackupChunk = parsed(line)
    const columns = columnsOf.get(chunk.table)
    if (columns === undefined)
      throw refused(
        'unknown_table',
        `The backup holds "${chunk.table}", which this version does not have.`,
        'Restore it with the version that made it.',
      )
    if (bound !== chunk.org) await sql.raw(bindOrganisation(chunk.org)).execute(db)
    bound = chunk.org
    await insertRows(db, chunk, columns)
    rows += chunk.rows.length
  }
  return rows
}

// Columns that are new since the backup keep their defaults: only those present in the rows are named.
async function insertRows(db: Sql, { table, rows }: BackupChunk, columns: readonly string[]): Promise<void> {
  const present = columns.filter(column => column in (rows[0] ?? {}))
  const names = sql.join(present.map(column => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  )
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: 'file', code, message, fix }] })
}
