import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { AimRow, AimTables } from './tables.ts'
import { keepVersions, type Written } from './versions.ts'

/** New rows by table, each without its organisation. */
export type NewRows = { readonly [T in keyof AimTables]?: readonly Omit<AimTables[T], 'orgId'>[] }

/** Columns of an aim that a write may set; `rev` grows by itself. */
export type AimChanges = Partial<Omit<AimRow, 'orgId' | 'id' | 'rev' | 'createdAt' | 'createdOn'>>

/**
 * Inserts rows of any number of tables in one statement; foreign keys between them are checked at its end. New aims get
 * their first version, as of today, unless their versions are among the rows.
 */
export async function saveRows(work: Work, rows: NewRows): Promise<void> {
  const parts = insertsOf(work, rows)
  if (rows.aimsVersions === undefined && (rows.aimsAims ?? []).length > 0)
    parts.push(sql`kept as (${keepVersions(work, sql.ref('new_aims_aims'), writtenBy(rows))})`)
  if (parts.length > 0) await sql`with ${sql.join(parts)} select`.execute(work.sql)
}

/**
 * Changes an aim that this transaction holds (see loadAim), inserts rows, and keeps what stands now as its version of
 * today, in one statement. Returns its new rev.
 */
export async function saveAim(
  work: Work,
  aimId: string,
  changes: AimChanges,
  rows: NewRows = {},
): Promise<number> {
  const set = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(snake(column))} = ${columnValue(value)}`)
  const updated = sql`updated as (
    update aims_aims set ${sql.join([sql`rev = rev + 1`, ...set])}
     where org_id = ${work.orgId} and id = ${aimId} returning *
  )`
  const kept = sql`kept as (${keepVersions(work, sql.ref('updated'), writtenBy(rows))})`
  const parts = [updated, ...insertsOf(work, rows), kept]
  const answer = await sql<{ rev: number }>`with ${sql.join(parts)} select rev from updated`.execute(work.sql)
  const rev = answer.rows[0]?.rev
  if (rev === undefined) throw new Error('The aim to change is not in this organisation.')
  return rev
}

function insertsOf(work: Work, rows: NewRows): RawBuilder<unknown>[] {
  return Object.entries(rows)
    .filter(([, list]) => list.length > 0)
    .map(([table, list]) => {
      const name = snake(table)
      const records = list.map(row => record({ ...row, orgId: work.orgId }))
      return sql`${sql.ref(`new_${name}`)} as (
        insert into ${sql.table(name)}
        select * from jsonb_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(records)}::jsonb)
        returning *
      )`
    })
}

function writtenBy(rows: NewRows): Written {
  const name = (table: keyof NewRows) => ((rows[table] ?? []).length > 0 ? `new_${snake(table)}` : undefined)
  return {
    criteria: name('aimsCriteria'),
    milestones: name('aimsMilestones'),
    measures: name('aimsMeasures'),
  }
}

// A list is a jsonb column in these tables; the driver would send it as a PostgreSQL array.
function columnValue(value: unknown): RawBuilder<unknown> {
  return Array.isArray(value) ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`
}

function record(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]))
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
