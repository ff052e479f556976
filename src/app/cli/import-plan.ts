import { AppError } from '#kernel/errors.ts'
import { importPlan, organisationIn } from '#modules/aims/public.ts'
import type { House } from '../open-house.ts'
import { inOrganisation } from './in-organisation.ts'

/** What an import of a plan prints. */
export type ImportedPlan = Awaited<ReturnType<typeof importPlan>>

/** Imports a plan as the system. Where there is no organisation yet, the plan's own is founded in the same step. */
export async function importPlanFile(
  house: House,
  orgId: string | null,
  file: Uint8Array,
  dryRun: boolean,
): Promise<ImportedPlan> {
  if (orgId === null && dryRun) throw noOrganisation()
  const name = orgId === null ? organisationIn(file) : ''
  return await inOrganisation(house, orgId, name, work => importPlan(work, file, { dryRun }))
}

function noOrganisation(): AppError {
  const message = 'There is no organisation here that the plan could be tried in.'
  const fix = 'Leave --dry-run out to found the organisation of the plan, or set one up first.'
  return new AppError('rule_broken', {
    items: [{ field: 'organisation', code: 'no_organisation', message, fix }],
  })
}

/** The report in a few lines for people. */
export function importedInWords(report: ImportedPlan): string {
  const { title, dryRun, created, updated, moved, unchanged, kept, warnings } = report
  const lines = [
    `${dryRun ? 'Would import' : 'Imported'} “${title}”.`,
    `New: ${counted(created)}.`,
    `Changed: ${counted(updated)}${moved === 0 ? '' : ` (${moved} moved)`}. As they were: ${unchanged}.`,
    `Kept with the plan, and in every export of it: ${kept.length}${kept.length === 0 ? '.' : ' (see them with --json).'}`,
  ]
  return [...lines, ...warnings.map(({ path, what }) => `Look at ${path}: ${what}`)].join('\n')
}

const NAMES = {
  visions: ['vision', 'visions'],
  strategies: ['strategy', 'strategies'],
  goals: ['goal', 'goals'],
  measures: ['measure', 'measures'],
  checkIns: ['check-in', 'check-ins'],
} as const

function counted(counts: ImportedPlan['created']): string {
  const named = Object.entries(NAMES) as [keyof typeof NAMES, readonly [string, string]][]
  const parts = named
    .filter(([name]) => counts[name] > 0)
    .map(([name, [one, many]]) => `${counts[name]} ${counts[name] === 1 ? one : many}`)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}
