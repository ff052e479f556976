import { PGlite, type Transaction, types } from '@electric-sql/pglite'
import { boundSql } from './bound-dialect.ts'
import { bindOrganisation, type Database, type Sql, type Unit } from './database.ts'

/** Where PGlite keeps its rows: a folder, or nothing for memory; `snapshot` is a tar made by `dumpDataDir`. */
export interface PGliteSource {
  readonly folder?: string
  readonly snapshot?: Blob
}

/** Opens an embedded engine. It has one connection, so units run one after another: keep them short. */
export async function openPGlite(source: PGliteSource): Promise<PGlite> {
  return await PGlite.create({
    ...(source.folder === undefined ? {} : { dataDir: source.folder }),
    ...(source.snapshot === undefined ? {} : { loadDataDir: source.snapshot }),
    parsers: { [types.DATE]: text => text, [types.INT8]: Number },
  })
}

/**
 * The embedded engine as a `Database`. Its session user is always superuser, so each transaction steps down to `appRole`.
 * `mayWrite` is asked before every statement that may write, and throws when there is no room for it.
 */
export function pgliteDatabase(pglite: PGlite, appRole: string, mayWrite: () => void = () => {}): Database {
  const statements: Database['queue']['run'] = async (text, values = []) => {
    mayWrite()
    const result =
      values.length > 0 ? await pglite.query(text, [...values]) : (await pglite.exec(text)).at(-1)
    return { rows: (result?.rows ?? []) as Record<string, unknown>[] }
  }
  const asApp = async <T>(setting: string, unit: Unit<T>, ask: () => void) =>
    await pglite.transaction(async tx => {
      await tx.exec(`set local role ${appRole}; ${setting}`)
      return await unit(sqlOn(tx, ask))
    })
  return {
    engine: 'pglite',
    inOrganisation: async (orgId, unit, mode) =>
      await asApp(`${readOnly(mode)}${bindOrganisation(orgId)}`, unit, mode === 'read' ? () => {} : mayWrite),
    outside: unit => asApp('', unit, () => {}),
    asOwner: unit => pglite.transaction(async tx => await unit(ownerSqlOn(tx, mayWrite))),
    queue: { run: statements, install: statements },
    maintain: async () => {
      await pglite.exec('vacuum analyze')
    },
    close: () => pglite.close(),
  }
}

function readOnly(mode: 'write' | 'read' | undefined): string {
  return mode === 'read' ? 'set transaction read only; ' : ''
}

function sqlOn(tx: Transaction, ask: () => void): Sql {
  return boundSql(async (sql, parameters) => {
    ask()
    const result = await tx.query(sql, [...parameters])
    return { rows: result.rows, changed: result.affectedRows }
  })
}

// A statement without parameters may be a whole migration script, which only the simple protocol takes.
function ownerSqlOn(tx: Transaction, ask: () => void): Sql {
  return boundSql(async (sql, parameters) => {
    ask()
    const result = parameters.length > 0 ? await tx.query(sql, [...parameters]) : (await tx.exec(sql)).at(-1)
    return { rows: result?.rows ?? [], changed: result?.affectedRows }
  })
}
