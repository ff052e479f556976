import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { lockChart } from '../store/organisation-store.ts'
import { applyChecked } from './apply-import.ts'
import { checkFile } from './check-import.ts'
import type { ImportView } from './contract.ts'
import { viewOf } from './view-import.ts'

/** How the command line imports. `yes` applies at once, letting go everybody who is proposed to leave. */
export interface ImportPeopleOptions {
  readonly mode: 'partial' | 'full'
  readonly yes: boolean
}

/**
 * Checks a CSV or Excel file of people and, with `yes`, applies it when it has no errors: `state` of the answer is
 * `refused`, `checked` or `applied`. Throws `malformed` or `too_large` when the file is no table; 403 without the flag.
 */
export async function importPeople(
  work: Work,
  bytes: Uint8Array,
  name: string,
  options: ImportPeopleOptions,
): Promise<ImportView> {
  if (options.yes) await lockChart(work)
  const checked = await checkFile(
    work,
    { fileName: name, mode: options.mode, bytes },
    options.yes ? 'at once' : 'later',
  )
  const { row, report, plan } = checked
  if (!options.yes || row.state !== 'checked') return viewOf(row, report, work.now)
  if (plan.leaves.length > report.leaves.length) throw tooManyLeave(plan.leaves.length)
  return await applyChecked(work, checked)
}

function tooManyLeave(count: number): AppError {
  const item = {
    field: 'file',
    code: 'too_many_leave',
    message: `${count} people would leave, which is more than one import lets go.`,
    fix: 'Check that the file is complete, or import it without --full.',
  }
  return new AppError('rule_broken', { items: [item] })
}
