import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installQueue } from '../jobs/queue.ts'
import type { Database } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPGlite, pgliteDatabase } from './pglite-database.ts'
import { postgresDatabase, refusePrivilegedRole } from './postgres-database.ts'
import { emptyDatabase } from './snapshot.ts'

/** Where the rows are: a server (`url`) or an embedded folder. */
export type DatabasePlace =
  | { readonly url: string; readonly ownerUrl?: string; readonly connections?: number }
  | { readonly folder: string }

/** Opens the database, brings its schema up to date, and returns it ready to serve. `unavailable` says what is wrong and what to do. */
export async function openDatabase(place: DatabasePlace, appRole = 'fairlead_app'): Promise<Database> {
  const database = 'url' in place ? postgresDatabase(place) : await openFolder(place.folder, appRole)
  await migrate(database, await readMigrations(), appRole)
  await installQueue(database, appRole)
  if ('url' in place) await refusePrivilegedRole(place.url)
  return database
}

async function openFolder(folder: string, appRole: string): Promise<Database> {
  const lock = lockFolder(folder)
  const rows = join(folder, 'db')
  const snapshot = existsSync(rows) ? undefined : await emptyDatabase(await readMigrations(), appRole)
  const pglite = await openPGlite(snapshot ? { folder: rows, snapshot } : { folder: rows })
  const database = pgliteDatabase(pglite, appRole)
  return {
    ...database,
    close: async () => {
      await database.close()
      lock.release()
    },
  }
}
