import { createHash } from 'node:crypto'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import type { ImportView } from './contract.ts'
import { countsOf, reportOn } from './import-report.ts'
import { type ImportPlan, isApplicable } from './plan.ts'
import { planImport } from './plan-import.ts'
import { readPeopleFile } from './read-sheet.ts'
import { readCurrentPeople } from './store/current-people-store.ts'
import { addImport, pack } from './store/import-store.ts'
import { viewOf } from './view-import.ts'

/** A checked file can be applied for a day. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** A file as it came. */
export interface PeopleFile {
  readonly fileName: string
  readonly mode: 'partial' | 'full'
  readonly bytes: Uint8Array
}

/** Checks a file against the people of today and keeps it for a day; changes nobody. `malformed` when it is no table. */
export async function checkImport(work: Work, file: PeopleFile): Promise<ImportView> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  const sheet = await readPeopleFile(file.bytes)
  const current = await readCurrentPeople(work)
  const { mode, fileName } = file
  const options = { mode, today: work.today, actingPersonId: work.actor.personId, leavers: 'all' } as const
  const plan = planImport(sheet, current, options)
  const state = isApplicable(plan) ? 'checked' : 'refused'
  const report = reportOn(plan, current)
  const counts = countsOf(plan)
  const fingerprint = fingerprintOf(plan)
  const expiresAt = new Date(work.now.getTime() + KEPT_MS)
  const packedSheet = state === 'checked' ? await pack(sheet) : null
  const row = { fileName, mode, state, fingerprint, counts, expiresAt } as const
  const id = await addImport(work, { ...row, sheet: packedSheet, report: await pack(report) })
  const by = { createdBy: work.actor.personId, createdAt: work.now, appliedBy: null, appliedAt: null }
  return viewOf({ ...row, ...by, id }, report, work.now)
}

/** What a plan comes to: the same for the same changes to the same people. */
export function fingerprintOf({ creates, updates, leaves, teams }: ImportPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([creates, updates, leaves, teams]))
    .digest('hex')
}
