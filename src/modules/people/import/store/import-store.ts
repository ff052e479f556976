import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Write } from '#platform/db/write-together.ts'
import type { Work } from '#platform/work.ts'
import type { ImportCounts } from '../import-report.ts'

/** A row of `people_imports`. Big columns are packed JSON; see `pack`. */
interface ImportTable {
  orgId: string
  id: string
  fileName: string
  mode: 'partial' | 'full'
  state: 'refused' | 'checked' | 'applied'
  sheet: string | null
  report: string | null
  before: string | null
  fingerprint: string
  counts: ImportCounts
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
  appliedBy: string | null
  appliedAt: Date | null
}

/** An import as listed: everything but the file, the report and the people as they were before. */
export type ImportRow = Omit<ImportTable, 'orgId' | 'sheet' | 'report' | 'before'>

const LISTED = ['id', 'fileName', 'mode', 'state', 'fingerprint', 'counts', 'createdBy', 'createdAt'] as const
const SUMMARY = [...LISTED, 'expiresAt', 'appliedBy', 'appliedAt'] as const

const db = (work: Work) => work.sql.withTables<{ peopleImports: ImportTable }>()

/** Adds a checked file, and lets go of the contents of expired ones; one statement. Returns its id. */
export async function addImport(
  work: Work,
  row: Pick<
    ImportTable,
    'fileName' | 'mode' | 'state' | 'sheet' | 'report' | 'fingerprint' | 'counts' | 'expiresAt'
  >,
): Promise<string> {
  const id = newId(work.now.getTime())
  await sql`
    with expired as (
      update people_imports set sheet = null, report = null
       where org_id = ${work.orgId}::uuid and expires_at < ${work.now} and sheet is not null
    )
    insert into people_imports (org_id, id, file_name, mode, state, sheet, report, fingerprint, counts, created_by,
                                created_at, expires_at)
    values (${work.orgId}::uuid, ${id}::uuid, ${row.fileName}, ${row.mode}, ${row.state}, ${row.sheet}, ${row.report},
            ${row.fingerprint}, ${JSON.stringify(row.counts)}::jsonb, ${work.actor.personId}::uuid, ${work.now},
            ${row.expiresAt})`.execute(work.sql)
  return id
}

/** The imports of the organisation, newest first, at most 50. */
export async function recentImports(work: Work): Promise<ImportRow[]> {
  return await db(work)
    .selectFrom('peopleImports')
    .select(SUMMARY)
    .where('orgId', '=', work.orgId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** One import with its packed report, file and people as before; null when unknown. */
export async function readImport(
  work: Work,
  id: string,
): Promise<(ImportRow & Pick<ImportTable, 'report' | 'sheet' | 'before'>) | null> {
  const row = await db(work)
    .selectFrom('peopleImports')
    .select([...SUMMARY, 'report', 'sheet', 'before'])
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The statement that marks an import as applied, keeps the people as they were, and lets go of the file. */
export function appliedMark(work: Work, id: string, before: string, counts: ImportCounts): Write {
  return sql`
    update people_imports set state = 'applied', sheet = null, before = ${before}, counts = ${JSON.stringify(counts)}::jsonb,
           applied_at = ${work.now}::timestamptz, applied_by = ${work.actor.personId}::uuid
     where org_id = ${work.orgId}::uuid and id = ${id}::uuid`
}

/** Lets go of every file, report and list of people as they were: any of them may name somebody who is erased. */
export async function forgetContents(work: Work): Promise<void> {
  await db(work)
    .updateTable('peopleImports')
    .set({ sheet: null, report: null, before: null })
    .where('orgId', '=', work.orgId)
    .execute()
}

/** JSON as gzip in base64: text travels through every engine and backup, a tenth of the size. */
export async function pack(value: unknown): Promise<string> {
  return (await promisify(gzip)(JSON.stringify(value), { level: 1 })).toString('base64')
}

/** The value that `pack` was given. */
export async function unpack<T>(packed: string): Promise<T> {
  return JSON.parse((await promisify(gunzip)(Buffer.from(packed, 'base64'))).toString('utf8')) as T
}
