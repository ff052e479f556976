import { AppError, type ErrorItem, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { maySee, requireAllowed, standpointOf } from './access.ts'
import type { Standpoint } from './access-rules.ts'
import type { AimRecord } from './aim-record.ts'
import type { AimAction } from './aim-words.ts'
import { requireRev } from './require-rev.ts'
import { loadAim } from './store/load-aim.ts'

/** An aim that the actor may see, how they stand to it, and the chart of today. */
export interface Opened {
  readonly aim: AimRecord
  readonly by: Standpoint
  readonly chart: OrgChart
}

/** Loads an aim, held for a write unless only read; 404 when it does not exist or is hidden from the actor. */
export async function openAim(work: Work, id: string, purpose: 'write' | 'read' = 'write'): Promise<Opened> {
  const aim = await loadAim(work, id, purpose === 'write')
  if (aim === null) throw notFound('aim')
  const chart = await chartOn(work, work.today)
  const by = standpointOf(work.actor, aim, chart)
  if (!maySee(aim, by)) throw notFound('aim')
  return { aim, by, chart }
}

/** The same for a step: 403 or 409 when it is not open to the actor, 409 when they saw an older rev. */
export async function openFor(work: Work, id: string, action: AimAction, rev?: number): Promise<Opened> {
  const opened = await openAim(work, id)
  requireAllowed(action, opened.aim, opened.by)
  if (rev !== undefined) await requireRev(work, opened, rev)
  return opened
}

/** Throws 422 with every problem at once. */
export function refuse(problems: readonly ErrorItem[]): void {
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
}
