import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Database, Sql } from './database.ts'

/** One file of db/migrations. */
export interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** Reads db/migrations in order of name. */
export async function readMigrations(
  folder = new URL('../../../db/migrations/', import.meta.url),
): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async name => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the schema up to date in one transaction under an advisory lock, and returns the names it applied.
 * Refuses (`unavailable`) a schema that a newer version made or whose applied files were edited.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  appRole = 'fairlead_app',
): Promise<string[]> {
  if (database.asOwner === null) return await checkCurrent(database, migrations)
  return await database.asOwner(async db => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
    await sql`select set_config('fairlead.app_role', ${appRole}, true)`.execute(db)
    await sql`create table if not exists platform_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
      db,
    )
    const pending = pendingOf(await appliedOn(db), migrations)
    for (const migration of pending) {
      await runScript(db, migration.text)
      await sql`insert into platform_migrations (name, checksum) values (${migration.name}, ${migration.checksum})`.execute(
        db,
      )
    }
    return pending.map(migration => migration.name)
  })
}

const LOCK = 7_135_202_611

async function checkCurrent(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const pending = pendingOf(await database.outside(appliedWhereAny), migrations)
  if (pending.length === 0) return []
  throw refusal(
    'schema_behind',
    `The database lacks ${pending.length} migrations, and this role may not change the schema.`,
    'Run "fairlead migrate" with DATABASE_OWNER_URL set to the role that owns the tables.',
  )
}

// A database that nobody has migrated yet has no list of what was applied.
async function appliedWhereAny(db: Sql): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass('platform_migrations') is not null as there`.execute(db)
  return rows[0]?.there ? await appliedOn(db) : new Map()
}

async function appliedOn(db: Sql): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from platform_migrations order by name`.execute(db)
  return new Map(rows.map(row => [row.name, row.checksum]))
}

function pendingOf(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): Migration[] {
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  for (const [name, checksum] of applied) {
    const migration = known.get(name)
    if (migration === undefined)
      throw refusal(
        'newer_schema',
        `This data was written by a newer version of Fairlead (it has "${name}", which this version does not know).`,
        'Start the newer version, or restore a backup made by this one. Nothing was changed.',
      )
    if (migration.checksum !== checksum)
      throw refusal(
        'edited_migration',
        `The migration "${name}" was applied with other contents than this version has.`,
        'Use an unmodified release. Nothing was changed.',
      )
  }
  return migrations.filter(migration => !applied.has(migration.name))
}

// A migration holds several statements and dollar-quoted bodies: it is sent whole, without parameters.
async function runScript(db: Sql, text: string): Promise<void> {
  await sql.raw(text).execute(db)
}

function refusal(code: string, message: string, fix: string): AppError {
  return new AppError('unavailable', { items: [{ field: 'database', code, message, fix }] })
}
