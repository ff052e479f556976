import type { Work } from '#platform/work.ts'
import type { BriefRow } from '../store/tables.ts'

/** What and why as they are from now on, kept as a version. */
export function briefVersionRow(
  work: Work,
  aim: { readonly id: string },
  brief: { readonly title: string; readonly what: string; readonly why: string },
  version: number,
): Omit<BriefRow, 'orgId'> {
  return {
    aimId: aim.id,
    version,
    title: brief.title,
    what: brief.what,
    why: brief.why,
    setById: work.actor.personId,
    setAt: work.now,
    setOn: work.today,
  }
}
