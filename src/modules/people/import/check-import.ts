import { createHash } from 'node:crypto'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import type { ImportView } from './contract.ts'
import type { CurrentPeople } from './current-people.ts'
import { countsOf, type ImportReport, reportOn } from './import-report.ts'
import { type ImportPlan, isApplicable } from './plan.ts'
import { planImport } from './plan-import.ts'
import { readPeopleFile } from './read-sheet.ts'
import { readCurrentPeople } from './store/current-people-store.ts'
import { addImport, type ImportRow, pack } from './store/import-store.ts'
import { viewOf } from './view-import.ts'

/** A checked file can be applied for a day. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** A file as it came. */
export interface PeopleFile {
  readonly fileName: string
  readonly mode: 'partial' | 'full'
  readonly bytes: Uint8Array
}

/** A file that was checked, with what it was compared with. */
export interface CheckedFile {
  readonly row: ImportRow
  readonly report: ImportReport
  readonly plan: ImportPlan
  readonly current: CurrentPeople
}

/** Checks a file against the people of today and keeps it for a day; changes nobody. `malformed` when it is no table. */
export async function checkImport(work: Work, file: PeopleFile): Promise<ImportView> {
  const { row, report } = await checkFile(work, file, 'later')
  return viewOf(row, report, work.now)
}

/**
 * The same, with everything that applying it in the same unit of work needs. What is applied at once is not kept as a file,
 * and its plan is not remembered to be compared with.
 */
export async function checkFile(
  work: Work,
  { fileName, mode, bytes }: PeopleFile,
  apply: 'later' | 'at once',
): Promise<CheckedFile> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  const sheet = await readPeopleFile(bytes)
  const current = await readCurrentPeople(work)
  const by = work.actor.personId
  const plan = planImport(sheet, current, { mode, today: work.today, actingPersonId: by, leavers: 'all' })
  const report = reportOn(plan, current)
  const state = isApplicable(plan) ? 'checked' : 'refused'
  const expiresAt = new Date(work.now.getTime() + KEPT_MS)
  const listed = {
    fileName,
    mode,
    state,
    fingerprint: apply === 'later' ? fingerprintOf(plan) : '',
    counts: countsOf(plan),
    expiresAt,
  } as const
  const isKept = state === 'checked' && apply === 'later'
  const packed = { sheet: isKept ? await pack(sheet) : null, report: await pack(report) }
  const id = await addImport(work, { ...listed, ...packed })
  const row = { ...listed, id, createdBy: by, createdAt: work.now, appliedBy: null, appliedAt: null }
  return { row, report, plan, current }
}

/** What a plan comes to: the same for the same changes to the same people. */
export function fingerprintOf({ creates, updates, leaves, teams }: ImportPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([creates, updates, leaves, teams]))
    .digest('hex')
}
