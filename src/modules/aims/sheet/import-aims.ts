import { AppError, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { CADENCE_DAYS } from '../aim.ts'
import { stateRow } from '../change-state.ts'
import type { ImportReport } from '../contract.ts'
import { EMPTY_AIM } from '../drafting/create-aim.ts'
import { aimEvent } from '../events.ts'
import { type NewRows, saveRows } from '../store/save-rows.ts'
import { type KnownNames, readKnownNames } from './known-names.ts'
import { type PlannedAim, planImport } from './plan-import.ts'
import { readRow } from './read-row.ts'
import { type RowProblem, readSheet } from './read-sheet.ts'

/**
 * Imports aims from CSV. A dry run reports what is wrong row by row; otherwise all rows are written or, with any
 * problem, none (422 with the same report).
 */
export async function importAims(
  work: Work,
  file: { readonly csv: string; readonly dryRun: boolean },
): Promise<ImportReport> {
  const known = await readKnownNames(work)
  requireImporter(work, known)
  const sheet = readSheet(file.csv)
  const read = sheet.rows.map(readRow)
  const planned = planImport(
    read.flatMap(({ read }) => (read === null ? [] : [read])),
    known,
    work.today,
    () => newId(work.now.getTime()),
  )
  const problems = [...sheet.problems, ...read.flatMap(r => r.problems), ...planned.problems].sort(
    (a, b) => a.row - b.row,
  )
  const report = {
    dryRun: file.dryRun,
    rows: sheet.rows.length,
    created: 0,
    problems: problems.slice(0, MOST_PROBLEMS),
  }
  if (file.dryRun) return { ...report, created: problems.length > 0 ? 0 : planned.aims.length }
  if (problems.length > 0) throw refused(report.problems)
  await saveRows(work, rowsOf(work, planned.aims))
  await work.publish(
    ...planned.aims.map(aim => aimEvent('aim.imported', aim.id, { kind: aim.read.fields.kind })),
  )
  return { ...report, created: planned.aims.length }
}

const MOST_PROBLEMS = 500

function requireImporter(work: Work, { chart }: KnownNames): void {
  const { personId, flags } = work.actor
  if (personId === null || flags.people || flags.admin || chart.levelOf(personId) === 5) return
  throw forbidden('import aims', 'the people team, an administrator or an executive')
}

function rowsOf(work: Work, aims: readonly PlannedAim[]): NewRows {
  return {
    aimsAims: aims.map((aim, i) => aimRow(work, aim, i)),
    aimsCriteria: aims.flatMap(aim =>
      aim.read.criteria.map((text, position) => ({
        id: newId(work.now.getTime()),
        aimId: aim.id,
        position,
        text,
        coveredBy: [],
        notCoveredWhy: null,
        removedAt: null,
      })),
    ),
    aimsMeasures: aims.flatMap(({ id, measure }) =>
      measure === null
        ? []
        : [
            {
              ...measure,
              aimId: id,
              version: 1,
              run: 1,
              source: '',
              fromOn: work.today,
              setById: work.actor.personId,
              setAt: work.now,
              reason: null,
            },
          ],
    ),
    aimsStates: aims.map(aim =>
      stateRow(work, aim.id, null, { to: aim.read.state, why: 'Imported from a file.' }),
    ),
  }
}

function aimRow(work: Work, aim: PlannedAim, position: number) {
  const { fields, state } = aim.read
  const live = state === 'live'
  return {
    ...EMPTY_AIM,
    id: aim.id,
    kind: fields.kind,
    scope: aim.scope,
    state,
    teamId: aim.teamId,
    ownerId: aim.ownerId,
    proposedById: work.actor.personId,
    parentId: aim.parentId,
    link: fields.link,
    critical: false,
    standaloneReason: fields.standaloneReason,
    position,
    title: fields.title,
    what: fields.what,
    why: fields.why,
    how: fields.how,
    constraints: [],
    notThis: [],
    authority: null,
    mission: null,
    orgValues: [],
    exemplar: false,
    startOn: fields.startOn ?? (live ? work.today : null),
    dueOn: fields.dueOn,
    dueOverrideReason: fields.dueOverrideReason,
    cadenceDays: fields.cadenceDays ?? CADENCE_DAYS[aim.scope],
    planVersion: live ? 1 : 0,
    liveOn: live ? work.today : null,
    originalDueOn: live ? fields.dueOn : null,
    createdAt: work.now,
    createdOn: work.today,
  }
}

function refused(problems: readonly RowProblem[]): AppError {
  const items = problems.map(({ row, column, code, message, fix }) => ({
    field: `rows.${row}.${column}`,
    code,
    message: `Row ${row}: ${message}`,
    fix,
  }))
  return new AppError('rule_broken', { items })
}
