import {
  AppError,
  type ErrorItem,
  illegalTransition,
  notFound,
  ruleBroken,
  staleRev,
} from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { ownedThings } from '../persons/owned-things.ts'
import { lockChart } from '../store/organisation-store.ts'
import { applyPlan } from './apply-plan.ts'
import { type CheckedFile, fingerprintOf } from './check-import.ts'
import type { ImportView } from './contract.ts'
import type { CurrentPeople } from './current-people.ts'
import { countsOf, type ImportReport } from './import-report.ts'
import { type ImportPlan, isApplicable, type PlannedLeave, type PlanOptions } from './plan.ts'
import { planImport } from './plan-import.ts'
import { NONE } from './read-row.ts'
import type { Sheet } from './sheet.ts'
import { readCurrentPeople } from './store/current-people-store.ts'
import { appliedMark, pack, readImport, unpack } from './store/import-store.ts'
import { viewOf } from './view-import.ts'
import { peopleTable, toCsv } from './write-people.ts'

/**
 * Applies a checked import whole, or not at all. Of the people who would leave, exactly `leavers` do. 409 when it was
 * applied already, has expired, or when people have changed since the check; 422 when what remains breaks a rule.
 */
export async function applyImport(work: Work, id: string, leavers: readonly string[]): Promise<ImportView> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  await lockChart(work)
  const row = await readImport(work, id)
  if (row === null) throw notFound('import')
  if (row.state !== 'checked') throw illegalTransition('import', row.state, 'applied', ['checked'])
  if (row.expiresAt < work.now || row.sheet === null || row.report === null) throw expired()
  const sheet = await unpack<Sheet>(row.sheet)
  const current = await readCurrentPeople(work)
  const options = { mode: row.mode, today: work.today, actingPersonId: work.actor.personId }
  const checked = planImport(sheet, current, { ...options, leavers: 'all' })
  if (fingerprintOf(checked) !== row.fingerprint) throw staleRev({ id, counts: countsOf(checked) })
  const plan = planConfirmed(sheet, current, options, checked, leavers)
  return await applyChecked(work, { row, report: await unpack<ImportReport>(row.report), plan, current })
}

/** Writes a plan that holds in this unit of work, in which the chart is locked. 422 when a leaver owns something open. */
export async function applyChecked(
  work: Work,
  { row, report, plan, current }: CheckedFile,
): Promise<ImportView> {
  await refuseOpenThings(work, plan.leaves)
  const counts = countsOf(plan)
  const mark = appliedMark(work, row.id, await pack(tableBefore(plan, current)), counts)
  await applyPlan(work, row.id, plan, current, mark)
  const applied = {
    ...row,
    counts,
    state: 'applied',
    appliedAt: work.now,
    appliedBy: work.actor.personId,
  } as const
  return viewOf(applied, report, work.now)
}

/** The plan in which only the confirmed people leave, which may break a rule that held when all did. */
function planConfirmed(
  sheet: Sheet,
  current: CurrentPeople,
  options: Omit<PlanOptions, 'leavers'>,
  checked: ImportPlan,
  leavers: readonly string[],
): ImportPlan {
  const proposed = new Set(checked.leaves.map(leave => leave.key))
  if (leavers.some(id => !proposed.has(id))) {
    const message = 'Somebody whom you let go is not among the people this import proposes.'
    throw ruleBroken(
      'leavers',
      'not_proposed',
      message,
      'Choose only from the list of people who would leave.',
    )
  }
  const everybody = proposed.size === new Set(leavers).size
  const plan = everybody ? checked : planImport(sheet, current, { ...options, leavers: new Set(leavers) })
  if (isApplicable(plan)) return plan
  const errors = plan.problems.filter(problem => problem.level === 'error').slice(0, 20)
  const items = errors.map(({ row, field, code, message, fix }) => ({
    field: row === null ? field : `row ${row}`,
    code,
    message,
    fix,
  }))
  throw new AppError('rule_broken', { items })
}

/** Nobody leaves by an import who still owns something open: that is settled with each of them first. */
async function refuseOpenThings(work: Work, leaves: readonly PlannedLeave[]): Promise<void> {
  const items: ErrorItem[] = []
  const owned = await ownedThings(
    work,
    leaves.map(leave => leave.key),
  )
  for (const { key, name } of leaves) {
    for (const { kind, title } of owned.get(key) ?? []) {
      const message = `${name} owns the ${kind} “${title}”.`
      const fix =
        'Give it another owner, record the departure on the page of the person, or keep the person here.'
      items.push({ field: 'leavers', code: 'owns_open_thing', message, fix })
    }
    if (items.length >= 50) break
  }
  if (items.length > 0) throw new AppError('handover_required', { items })
}

/** Everybody whom a plan changes, as a file that puts their values back. */
function tableBefore(plan: ImportPlan, current: CurrentPeople): string {
  const changed = new Set([...plan.updates, ...plan.leaves].map(change => change.key))
  const persons = current.persons.filter(person => changed.has(person.id))
  return toCsv(peopleTable(current, persons, NONE))
}

function expired(): AppError {
  const item = {
    field: '',
    code: 'import_expired',
    message: 'This file was checked more than a day ago and is no longer kept.',
    fix: 'Choose the file again.',
  }
  return new AppError('illegal_transition', { items: [item], current: { state: 'expired' } })
}
