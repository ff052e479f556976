import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import type { ImportSummary, ImportView } from './contract.ts'
import { progressOf } from './import-progress.ts'
import { groupsOf, type ImportReport, LISTED } from './import-report.ts'
import type { Problem } from './sheet.ts'
import { type ImportRow, readImport, recentImports, unpack } from './store/import-store.ts'

/** The last imports, newest first. 403 for whoever is not of the people team, as everywhere here. */
export async function listImports(work: Work): Promise<ImportSummary[]> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  const rows = await recentImports(work)
  return rows.map(row => summaryOf(row, work.now))
}

/** One import with what was found. 404 when there is none of this id. */
export async function viewImport(work: Work, id: string): Promise<ImportView> {
  const { row, report } = await importOf(work, id)
  return viewOf(row, report, work.now)
}

/** Every problem that a check found; empty once the import has expired. */
export async function problemsOfImport(work: Work, id: string): Promise<readonly Problem[]> {
  return (await importOf(work, id)).report.problems
}

/** The people whom an import changed as they were before, as a CSV. 404 until it is applied. */
export async function peopleBefore(work: Work, id: string): Promise<string> {
  const { row } = await importOf(work, id)
  if (row.before === null) throw notFound('file')
  return await unpack<string>(row.before)
}

async function importOf(work: Work, id: string) {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  const row = await readImport(work, id)
  if (row === null) throw notFound('import')
  return { row, report: row.report === null ? NOTHING : await unpack<ImportReport>(row.report) }
}

const NOTHING: ImportReport = { problems: [], creates: [], updates: [], leaves: [], teams: [] }

export function viewOf(row: ImportRow, report: ImportReport, now: Date): ImportView {
  return {
    ...summaryOf(row, now),
    progress: progressOf(row.id),
    groups: groupsOf(report.problems),
    problems: report.problems.slice(0, LISTED.problems),
    creates: [...report.creates],
    updates: report.updates.map(update => ({ ...update, values: [...update.values] })),
    leaves: [...report.leaves],
    teams: [...report.teams],
  }
}

function summaryOf(row: ImportRow, now: Date): ImportSummary {
  const isOver = row.state === 'checked' && row.expiresAt < now
  const state = isOver ? 'expired' : progressOf(row.id) ? 'applying' : row.state
  return {
    id: row.id,
    fileName: row.fileName,
    mode: row.mode,
    state,
    counts: row.counts,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  }
}
