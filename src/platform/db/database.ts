import type { Kysely } from 'kysely'

/** Kysely without tables; a room narrows it with `withTables`. */
export type Sql = Kysely<Record<never, never>>

/** What runs inside a transaction. */
export type Unit<T> = (sql: Sql) => Promise<T>

/** A database behind row-level security: the same on PGlite and on PostgreSQL. */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** Runs `unit` in one transaction as the app role, seeing only rows of this organisation. Commits on return, rolls back on throw. */
  inOrganisation<T>(orgId: string, unit: Unit<T>, mode?: TransactionMode): Promise<T>
  /** Runs `unit` in one transaction as the app role with no organisation: every protected table is empty there; directory functions work. */
  outside<T>(unit: Unit<T>): Promise<T>
  /** Runs `unit` as the owner of the tables, for migrations and restore. Null where this connection has no owner's rights. */
  readonly asOwner: (<T>(unit: Unit<T>) => Promise<T>) | null
  /** Runs statements of the job queue, which keeps its own schema: each commits by itself. */
  readonly queue: QueueStatements
  /**
   * Gives back the room of removed rows and counts anew what the planner knows of each table. Outside of any unit of work.
   * Does nothing on PostgreSQL, whose autovacuum does it by itself; the embedded engine has none.
   */
  maintain(): Promise<void>
  /** Waits for running units, then closes. */
  close(): Promise<void>
}

/** How the job queue reaches the database. `install` has the owner's rights; null where this connection has none. */
export interface QueueStatements {
  run(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  readonly install: QueueStatements['run'] | null
}

/** `read` refuses writes. */
export type TransactionMode = 'write' | 'read'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The statement that binds a transaction to an organisation. SET LOCAL, because set_config does not travel to Citus workers. */
export function bindOrganisation(orgId: string): string {
  if (!UUID.test(orgId)) throw new Error('An organisation id must be a lower-case UUID.')
  return `set local app.org = '${orgId}'`
}
