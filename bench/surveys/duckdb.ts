import { providePackage } from '../provide-package.ts'

/** A DuckDB in memory. */
export interface DuckDb {
  /** The rows of one statement, each a record of its columns. */
  rows(statement: string): Promise<Record<string, unknown>[]>
  close(): void
}

const VERSION = '1.5.6-r.1'

interface Library {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>
  }
}

interface Connection {
  runAndReadAll(statement: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>
  closeSync(): void
}

/** DuckDB of one version, for the one part of the bench that needs it; with as many threads as it likes. */
export async function openDuckDb(): Promise<DuckDb> {
  const library = (await providePackage({
    ...{ name: '@duckdb/node-api', version: VERSION, entry: 'lib/index.js', megabytes: 70 },
  })) as Library
  const instance = await library.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    rows: async statement => (await connection.runAndReadAll(statement)).getRowObjects(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
