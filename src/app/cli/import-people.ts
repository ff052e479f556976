import { basename } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import { importPeople } from '#modules/people/public.ts'
import { runWork } from '#platform/work-runner.ts'
import type { House } from '../open-house.ts'
import { rooms } from '../rooms.ts'

/** What an import of people prints. */
export type ImportedPeople = Awaited<ReturnType<typeof importPeople>>

/** How people are imported from the command line; without `yes` the file is only checked. */
export interface PeopleWish {
  readonly full: boolean
  readonly yes: boolean
}

/** Checks a file of people as the system and, with `yes`, applies it. */
export async function importPeopleFile(
  house: House,
  orgId: string | null,
  path: string,
  file: Uint8Array,
  { full, yes }: PeopleWish,
): Promise<ImportedPeople> {
  if (orgId === null) {
    const fix = 'Start the server once, open the setup link that it prints, and import then.'
    const item = {
      field: 'organisation',
      code: 'no_organisation',
      message: 'There is no organisation here yet.',
      fix,
    }
    throw new AppError('rule_broken', { items: [item] })
  }
  const mode = full ? 'full' : 'partial'
  return await runWork(house.parts, orgId, rooms.systemStanding, work =>
    importPeople(work, file, basename(path), { mode, yes }),
  )
}

/** The report in a few lines for people. */
export function peopleInWords(report: ImportedPeople): string {
  const { counts, problems, state } = report
  const lines = [
    `${SAID[state] ?? state} ${counts.rows} rows: ${counts.creates} new, ${counts.updates} changed, ${counts.leaves} leave, ${counts.unchanged} as they were.`,
    ...problems.map(
      ({ row, level, message, fix }) =>
        `${row === null ? 'File' : `Row ${row}`}: ${level}. ${message} ${fix}`,
    ),
  ]
  if (state === 'checked') lines.push('Nothing was changed. Write --yes to apply it.')
  return lines.join('\n')
}

const SAID: Readonly<Record<string, string>> = { checked: 'Checked', refused: 'Refused', applied: 'Imported' }
