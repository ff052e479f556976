import type { StandingCover } from '#modules/delegations/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { DeedRow } from '#platform/offers.ts'
import type { SignalRow } from '../store/tables.ts'

/** The chart as far as it tells who is away and covered. */
type Absences = Pick<OrgChart, 'on' | 'awayFrom' | 'coverOf' | 'isActive' | 'isAway' | 'person'>

/**
 * A cover that somebody else arranged: whoever covers has accepted, so the step of arranging one is done. It stands in an absence,
 * which the chart knows, or was given as a delegation between two others; one of the wearer's own shows the step by itself.
 *
 * Who may be told what: that somebody stands in is evidence of the situation, so it ticks the step for whoever wears it. The
 * delegation is linked, and who stands in named by it, only where the wearer may read it. Otherwise they are named no further than
 * everybody reads it on the page of who is away: as the cover of an absence in force. Failing that the step is ticked without a
 * name, and leads to that page.
 */
export function coverByOthers(
  { subjectKind, subjectId }: Pick<SignalRow, 'subjectKind' | 'subjectId'>,
  chart: Absences,
  deeds: readonly DeedRow[],
  covers: readonly StandingCover[],
): DeedRow[] {
  if (subjectKind !== 'person' || deeds.some(deed => isOwnCover(deed, subjectId))) return []
  const told = toldCover(covers.filter(cover => isInTime(cover, subjectId, chart)))
  const publicId = chart.coverOf(subjectId)
  const coverId = told?.coverId ?? publicId
  const on = told?.startsOn ?? chart.awayFrom(subjectId)
  if (coverId === null || on === null) return []
  const isNamed = told?.seen === true || coverId === publicId
  return [
    {
      ...{ kind: 'cover_standing', id: told?.id ?? subjectId, on, done: true, about: [subjectId, coverId] },
      label: isNamed ? (chart.person(coverId)?.name ?? null) : null,
      link: told?.seen === true ? `/delegations/${told.id}` : `/people/${isNamed ? coverId : subjectId}`,
    },
  ]
}

/** What waits for an answer arranges nothing yet. */
function isOwnCover({ kind, done, about }: DeedRow, subjectId: string): boolean {
  return kind === 'cover' && done && about.includes(subjectId)
}

/** In force; for somebody who has not gone yet, one that begins when they do is in time. */
function isInTime({ startsOn }: StandingCover, subjectId: string, chart: Absences): boolean {
  return startsOn <= chart.on || (chart.isActive(subjectId) && !chart.isAway(subjectId))
}

/** The first that the wearer may read, or else the first. */
function toldCover(covers: readonly StandingCover[]): StandingCover | undefined {
  return covers.find(({ seen }) => seen) ?? covers[0]
}
