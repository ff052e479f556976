import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { installQueue } from '../jobs/queue.ts'
import type { Database } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPGlite, pgliteDatabase } from './pglite-database.ts'
import { postgresDatabase, refusePrivilegedRole } from './postgres-database.ts'
import { mustHaveRoom } from './room-on-disk.ts'
import { emptyDatabase } from './snapshot.ts'

/** Where the rows are: a server (`url`) or an embedded folder. */
export type DatabasePlace =
  | { readonly url: string; readonly ownerUrl?: string; readonly connections?: number }
  | { readonly folder: string }

/** Opens the database, brings its schema up to date, and returns it ready to serve. `unavailable` says what is wrong and what to do. */
export async function openDatabase(place: DatabasePlace, appRole = 'fairlead_app'): Promise<Database> {
  const database = 'url' in place ? postgresDatabase(place) : await openFolder(place.folder, appRole)
  return await prepared(database, place, appRole).catch(async cause => {
    await database.close()
    throw cause
  })
}

async function prepared(database: Database, place: DatabasePlace, appRole: string): Promise<Database> {
  await migrate(database, await readMigrations(), appRole)
  await installQueue(database, appRole)
  if ('url' in place) await refusePrivilegedRole(place.url)
  return database
}

async function openFolder(folder: string, appRole: string): Promise<Database> {
  const lock = lockFolder(folder)
  const mayWrite = () => mustHaveRoom(folder)
  const opened = openRows(folder, appRole, mayWrite).catch(cause => {
    lock.release()
    throw cause
  })
  const database = pgliteDatabase(await opened, appRole, mayWrite)
  return {
    ...database,
    close: async () => {
      await database.close()
      lock.release()
    },
  }
}

// A first start that was cut off leaves half a database and this mark: it is begun again, since nobody has written to it yet.
async function openRows(folder: string, appRole: string, mayWrite: () => void): Promise<PGlite> {
  mayWrite()
  const rows = join(folder, 'db')
  const unfinished = join(folder, 'db.unfinished')
  if (existsSync(unfinished)) rmSync(rows, { recursive: true, force: true })
  if (existsSync(rows)) return await openPGlite({ folder: rows })
  const snapshot = await emptyDatabase(await readMigrations(), appRole)
  writeFileSync(unfinished, '')
  const pglite = await openPGlite({ folder: rows, snapshot })
  rmSync(unfinished)
  return pglite
}
