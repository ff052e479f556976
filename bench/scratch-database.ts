import { randomBytes } from 'node:crypto'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { openPool, postgresDatabase } from '#platform/db/postgres-database.ts'
import { installQueue } from '#platform/jobs/queue.ts'

/** Databases and a login role of our own on the server under test, all dropped by `remove`. */
export interface Scratch {
  /** The migrated database as the role that serves, and as the owner. */
  readonly url: string
  readonly ownerUrl: string
  /** Another database, without any table. */
  empty(): Promise<{ readonly url: string; readonly ownerUrl: string }>
  remove(): Promise<void>
}

/** A superuser's URL of the server to measure on. */
const SERVER_URL = process.env['DATABASE_URL'] || 'postgresql://postgres@127.0.0.1:5432/test'

/** Makes a migrated database and a role that serves it like in production: neither owner nor superuser. */
export async function scratchDatabase(): Promise<Scratch> {
  const name = `fairlead_bench_${randomBytes(4).toString('hex')}`
  const admin = openPool(SERVER_URL, 1)
  const made: string[] = []
  const create = async (database: string) => {
    await admin.query(`create database ${database}`)
    made.push(database)
    return { url: at(database, name), ownerUrl: at(database) }
  }
  const had = await hasGroup(admin)
  const main = await create(name)
  const database = postgresDatabase({ url: main.ownerUrl, ownerUrl: main.ownerUrl })
  await migrate(database, await readMigrations())
  await installQueue(database)
  await database.close()
  await admin.query(`create role ${name} login password '${name}' in role ${GROUP}`)
  return {
    ...main,
    empty: () => create(`${name}_${made.length}`),
    remove: async () => {
      for (const each of made) await admin.query(`drop database ${each} with (force)`)
      await admin.query(`drop role ${name}`)
      // Refused while another database of this server uses it, and then it stays.
      if (!had) await admin.query(`drop role ${GROUP}`).catch(() => {})
      await admin.end()
    },
  }
}

const GROUP = 'fairlead_app'

async function hasGroup(admin: ReturnType<typeof openPool>): Promise<boolean> {
  const { rows } = await admin.query(`select from pg_roles where rolname = $1`, [GROUP])
  return rows.length > 0
}

function at(database: string, role?: string): string {
  const url = new URL(SERVER_URL)
  url.pathname = `/${database}`
  if (role !== undefined) {
    url.username = role
    url.password = role
  }
  return url.href
}
