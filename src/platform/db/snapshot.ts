import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installQueue, QUEUE_SETTINGS } from '../jobs/queue.ts'
import { type Migration, migrate } from './migrate.ts'
import { openPGlite, pgliteDatabase } from './pglite-database.ts'

/** Folder for what can be made again: prepared databases. */
const CACHE_FOLDER = fileURLToPath(new URL('../../../.cache/', import.meta.url))

/**
 * A migrated, empty embedded database as a tar, made once per schema and kept in `.cache`:
 * starting from it takes about a second, creating one from nothing takes three to six.
 */
export async function emptyDatabase(
  migrations: readonly Migration[],
  appRole = 'fairlead_app',
): Promise<Blob> {
  const file = join(CACHE_FOLDER, `empty-${fingerprint(migrations, appRole)}.tar`)
  if (existsSync(file)) return new Blob([readFileSync(file)])
  const pglite = await openPGlite({})
  const database = pgliteDatabase(pglite, appRole)
  await migrate(database, migrations, appRole)
  await installQueue(database, appRole)
  const tar = await pglite.dumpDataDir('none')
  await database.close()
  keep(file, new Uint8Array(await tar.arrayBuffer()))
  return tar
}

// Written aside and renamed, so that a second process never reads half of it.
function keep(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, bytes)
  renameSync(`${file}.${process.pid}`, file)
}

function fingerprint(migrations: readonly Migration[], appRole: string): string {
  const versions = [versionOf('@electric-sql/pglite'), versionOf('pg-boss'), QUEUE_SETTINGS]
  const hash = createHash('sha256').update(versions.join()).update(appRole)
  for (const migration of migrations) hash.update(migration.checksum)
  return hash.digest('hex').slice(0, 16)
}

function versionOf(dependency: string): string {
  const entry = createRequire(import.meta.url).resolve(dependency)
  return JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')).version
}
