import pg from 'pg'
import { AppError } from '#kernel/errors.ts'
import { boundSql } from './bound-dialect.ts'
import { bindOrganisation, type Database, type Unit } from './database.ts'

/** How to reach a server; `ownerUrl` is the role that owns the tables, needed only to migrate and restore. */
export interface PostgresSource {
  readonly url: string
  readonly ownerUrl?: string
  /** Connections held open at most; default 10. */
  readonly connections?: number
}

/** A pool on a PostgreSQL server as a `Database`. Refuses to serve as a superuser or as the owner of the tables. */
export function postgresDatabase(source: PostgresSource): Database {
  const pool = openPool(source.url, source.connections ?? 10)
  const owners = source.ownerUrl === undefined ? null : openPool(source.ownerUrl, 1)
  return {
    engine: 'postgres',
    inOrganisation: async (orgId, unit, mode) =>
      transaction(pool, `${mode === 'read' ? READ : 'begin'}; ${bindOrganisation(orgId)}`, unit),
    outside: unit => transaction(pool, 'begin', unit),
    asOwner: owners && (unit => transaction(owners, 'begin', unit)),
    queue: { run: statementsOn(pool), install: owners && statementsOn(owners) },
    maintain: async () => {},
    close: async () => {
      await Promise.all([pool.end(), owners?.end()])
    },
  }
}

// One view for all statements: a page, an export or a backup never mixes before and after a change.
const READ = 'begin isolation level repeatable read read only'

/** A plain pool with our types: dates as `YYYY-MM-DD` text, bigint as number, jit off (a wide query took 83 s with it, 2 s without). */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: '-c jit=off -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) },
  })
  // An idle connection that the server closes is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => {})
  return pool
}

/** Throws with instructions when the serving role could step around row-level security. */
export async function refusePrivilegedRole(url: string): Promise<void> {
  const pool = openPool(url, 1)
  const { rows } = await pool
    .query(
      `select current_user as role, r.rolsuper or r.rolbypassrls as superuser,
              exists (select from pg_tables t where t.schemaname = 'public' and t.tableowner = current_user) as owner
         from pg_roles r where r.rolname = current_user`,
    )
    .finally(() => pool.end())
  const role = rows[0]
  if (role.superuser || role.owner) {
    const message = `The server would sign in to PostgreSQL as "${role.role}", which ${role.superuser ? 'is a superuser' : 'owns the tables'}; such a role is not held by row-level security.`
    const fix =
      'Give this URL as DATABASE_OWNER_URL instead, make a login role that is a member of the role fairlead_app, and give its URL as DATABASE_URL. docs/hosting/install.md has the three commands.'
    throw new AppError('unavailable', {
      items: [{ field: 'DATABASE_URL', code: 'privileged_role', message, fix }],
    })
  }
}

function parserOf(oid: number, format: 'text' | 'binary' = 'text') {
  if (oid === pg.types.builtins.DATE) return (text: string) => text
  if (oid === pg.types.builtins.INT8) return Number
  if (oid === DATE_ARRAY) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(','))
  return pg.types.getTypeParser(oid, format)
}

const DATE_ARRAY = 1182

function statementsOn(pool: pg.Pool): Database['queue']['run'] {
  return async (text, values) => {
    const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values && [...values])
    return { rows: (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [] }
  }
}

async function transaction<T>(pool: pg.Pool, begin: string, unit: Unit<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  let done = false
  return await client
    .query(begin)
    .then(() => unit(boundSql((sql, parameters) => run(client, sql, parameters))))
    .then(async answer => {
      await client.query('commit')
      done = true
      return answer
    })
    .finally(async () => {
      if (!done)
        broken = await client.query('rollback').then(
          () => false,
          () => true,
        )
      client.release(broken)
    })
}

async function run(client: pg.PoolClient, sql: string, parameters: readonly unknown[]) {
  const result = await client.query(sql, [...parameters])
  return { rows: result.rows, changed: result.rowCount ?? undefined }
}
