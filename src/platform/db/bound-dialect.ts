import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Sql } from './database.ts'

/** Runs one statement on a connection that somebody else opened and will close. */
export type RunStatement = (sql: string, parameters: readonly unknown[]) => Promise<Answered>

/** Rows of a statement, and how many it changed. */
export interface Answered {
  readonly rows: unknown[]
  readonly changed: number | undefined
}

/** Kysely on a transaction that is already open: it neither begins nor ends it. */
export function boundSql(run: RunStatement): Sql {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, changed } = await run(query.sql, query.parameters)
      return changed === undefined
        ? { rows: rows as R[] }
        : { rows: rows as R[], numAffectedRows: BigInt(changed) }
    },
    streamQuery() {
      throw new Error('Streaming is not available inside a unit of work; read page by page.')
    },
  }
  return new Kysely({
    plugins: [camelCase],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => heldBySomebodyElse(connection),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

// jsonb keeps the keys it was given: only columns are renamed.
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

function heldBySomebodyElse(connection: DatabaseConnection): Driver {
  const nothing = async () => {}
  const refuse = () =>
    Promise.reject(new Error('A unit of work is one transaction; do not begin another inside it.'))
  return {
    init: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: nothing,
  }
}
