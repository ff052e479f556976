import type { OrgChart } from '#modules/people/public.ts'
import type { DeedRow } from '#platform/offers.ts'
import type { SignalRow } from '../store/tables.ts'

/**
 * A cover that somebody else arranged, with the absence or as a delegation between two others (`standInId`): whoever covers has accepted,
 * so the step of arranging one is done. It tells who covers, as the card does, and nothing of what the two agreed.
 */
export function coverByOthers(
  { subjectKind, subjectId, firedOn }: Pick<SignalRow, 'subjectKind' | 'subjectId' | 'firedOn'>,
  chart: Pick<OrgChart, 'coverOf' | 'person'>,
  deeds: readonly DeedRow[],
  standInId: string | null,
): DeedRow[] {
  const coverId = subjectKind === 'person' ? (chart.coverOf(subjectId) ?? standInId) : null
  if (coverId === null || deeds.some(deed => deed.kind === 'cover' && deed.about.includes(subjectId)))
    return []
  const label = chart.person(coverId)?.name ?? null
  return [
    {
      ...{ kind: 'cover_standing', id: subjectId, on: firedOn, done: true, about: [subjectId, coverId] },
      ...{ label, link: `/people/${coverId}` },
    },
  ]
}
