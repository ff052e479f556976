import { inject } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { openPGlite, pgliteDatabase } from '#platform/db/pglite-database.ts'
import { openPool, postgresDatabase } from '#platform/db/postgres-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'
import { asRole, onDatabase } from './server-url.ts'

/** The database of this test worker, made from the template at first use and shared by all its tests. */
export function workerDatabase(): Promise<Database> {
  opened ??= inject('template').name === '' ? openEmbedded() : openOnServer()
  return opened
}

/** One that no other test has written to, on the embedded engine; the worker's own on a server. */
export function freshDatabase(): Promise<Database> {
  return inject('template').name === '' ? openEmbedded() : workerDatabase()
}

let opened: Promise<Database> | undefined

async function openEmbedded(): Promise<Database> {
  const snapshot = await emptyDatabase(await readMigrations())
  return pgliteDatabase(await openPGlite({ snapshot }), 'fairlead_app')
}

async function openOnServer(): Promise<Database> {
  const { ownerUrl, name, role } = inject('template')
  const own = `${name}_${process.pid}`
  const admin = openPool(ownerUrl, 1)
  await admin.query(`create database ${own} template ${name}`)
  await admin.end()
  return postgresDatabase({
    url: asRole(ownerUrl, own, role),
    ownerUrl: onDatabase(ownerUrl, own),
    connections: 4,
  })
}
