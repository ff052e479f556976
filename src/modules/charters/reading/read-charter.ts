import { notFound } from '#kernel/errors.ts'
import { aimCards } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { compareCharters } from '../charter/compare-charters.ts'
import { openCharter } from '../charter/open-charter.ts'
import { sideOf } from '../charter/sides.ts'
import { readingSide } from '../charter/standpoint.ts'
import type { CharterChanges, CharterExcerpt, CharterView, PersonCharter } from '../contract.ts'
import { standingLines, versionsOf } from '../store/charter-lines.ts'
import { type CharterRecord, charterById, charterInForce } from '../store/load-charters.ts'
import { aimIdsOf, lineOf, viewOf, who } from './charter-view.ts'
import { standingOf } from './list-charters.ts'

/** One version, for the two people it is between. */
export async function readCharter(work: Work, id: string): Promise<CharterView> {
  return await viewOf(work, await openCharter(work, id, 'read'))
}

/** How a person stands with their charter, for the two; for everybody else the part of an exemplary one that all may read. */
export async function readCharterOf(
  work: Work,
  personId: string,
): Promise<{ standing: PersonCharter | null; excerpt: CharterExcerpt | null; mayStart: boolean }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  const side = sideOf(chart, me, personId)
  if (side === null) {
    const charter = await charterInForce(work, personId)
    const isShown = charter?.exemplar === true && chart.isActive(personId)
    return {
      standing: null,
      excerpt: isShown ? excerptOf(charter, who(chart, personId)) : null,
      mayStart: false,
    }
  }
  const standing = standingOf(chart, me, personId, await standingLines(work, [personId]))
  return { standing, excerpt: null, mayStart: standing.open === null && chart.placementOf(personId) !== null }
}

/** What changed in a version since another one, by default the one before it. */
export async function changesSince(
  work: Work,
  id: string,
  since: string | undefined,
): Promise<CharterChanges> {
  const { charter, chart, me } = await openCharter(work, id, 'read')
  const rows = (await versionsOf(work, charter.personId)).filter(row => readingSide(chart, me, row) !== null)
  const to = rows.find(row => row.id === id)
  const from =
    since === undefined ? rows.find(row => row.version < charter.version) : rows.find(row => row.id === since)
  const earlier = from === undefined ? null : await charterById(work, from.id)
  if (to === undefined || from === undefined || earlier === null) throw notFound('earlier version')
  const aims = await aimCards(work, [...aimIdsOf(earlier), ...aimIdsOf(charter)])
  const titleOf = new Map(aims.map(aim => [aim.id, aim.title]))
  return {
    from: lineOf(from),
    to: lineOf(to),
    changes: compareCharters(
      earlier.content,
      charter.content,
      aimId => titleOf.get(aimId) ?? 'An aim you cannot see',
    ),
  }
}

function excerptOf({ title, content }: CharterRecord, person: CharterExcerpt['person']): CharterExcerpt {
  return { person, title, purpose: content.purpose, decidesAlone: [...content.decidesAlone] }
}
