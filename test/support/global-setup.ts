import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { openPool, postgresDatabase } from '#platform/db/postgres-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'
import { installQueue } from '#platform/jobs/queue.ts'
import { onDatabase } from './server-url.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the migrated template on the server, and the role that tests sign in as. Empty on the embedded engine. */
    template: { ownerUrl: string; name: string; role: string }
  }
}

/** Prepares one migrated database that every worker copies, and removes all of it afterwards. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const migrations = await readMigrations()
  if (project.config.env?.['FAIRLEAD_TEST_ENGINE'] !== 'postgres') {
    await emptyDatabase(migrations)
    project.provide('template', { ownerUrl: '', name: '', role: '' })
    return async () => {}
  }
  const ownerUrl = process.env['DATABASE_URL'] ?? ''
  const name = `fairlead_test_${randomBytes(4).toString('hex')}`
  const admin = openPool(ownerUrl, 1)
  await admin.query(`create role ${name} login password '${name}'`)
  await admin.query(`create database ${name}`)
  const template = postgresDatabase({ url: onDatabase(ownerUrl, name), ownerUrl: onDatabase(ownerUrl, name) })
  await migrate(template, migrations, name)
  await installQueue(template, name)
  await template.close()
  project.provide('template', { ownerUrl, name, role: name })
  return async () => {
    const { rows } = await admin.query(`select datname from pg_database where datname like $1`, [`${name}%`])
    for (const row of rows) await admin.query(`drop database "${row.datname}" with (force)`)
    await admin.query(`drop role ${name}`)
    await admin.end()
  }
}
