import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { CharterAction, Side } from '../contract.ts'
import type { CharterLineRow } from '../store/charter-lines.ts'
import type { CharterRecord } from '../store/load-charters.ts'
import { actionsFor, type CharterPlace } from './access.ts'
import { AGAIN_DAYS } from './charter.ts'
import { sideOf } from './sides.ts'

/** A charter that the actor may see, and which side they are. */
export interface Opened {
  readonly charter: CharterRecord
  readonly side: Side
  readonly me: string
  readonly chart: OrgChart
}

/** Which side somebody reads a version from. One of an earlier post is for the person, and for who agreed to it while they answer for the person. */
export function readingSide(
  chart: OrgChart,
  me: string,
  charter: Pick<CharterLineRow, 'personId' | 'placementId' | 'title' | 'managerId' | 'state'>,
): Side | null {
  const side = sideOf(chart, me, charter.personId)
  if (side !== 'manager') return side
  const post = chart.placementOf(charter.personId)
  const isOpen = charter.state === 'draft' || charter.state === 'offered'
  const isOfThisPost = post?.id === charter.placementId || post?.title === charter.title
  return isOpen || isOfThisPost || charter.managerId === me ? 'manager' : null
}

/** The day until which a new line manager should acknowledge a charter in force again; null when nobody has to. */
export function acknowledgeAgainBy(
  {
    state,
    personId,
    managerId,
    placementId,
    title,
  }: Pick<CharterLineRow, 'state' | 'personId' | 'managerId' | 'placementId' | 'title'>,
  chart: OrgChart,
): LocalDate | null {
  const post = chart.placementOf(personId)
  if (state !== 'acknowledged' || managerId === null || post === null || post.reportsTo === null) return null
  // A charter of an earlier post is not theirs to see: the next one is written for the new post.
  if (post.id !== placementId && post.title !== title) return null
  // Once the one written down has left, whoever answers for the person is new.
  const hasLeft = !chart.isActive(post.reportsTo)
  const answers = hasLeft ? chart.managerOf(personId) : post.reportsTo
  if (answers === null || answers === managerId) return null
  const lastDay = hasLeft ? (chart.person(post.reportsTo)?.leftOn ?? null) : null
  const since = lastDay !== null && lastDay >= post.from ? addDays(lastDay, 1) : post.from
  return addDays(since, AGAIN_DAYS)
}

/** What the actor may do with a version; `hasOpenVersion` when another one is being written. */
export function mayDo(
  { charter, side, me, chart }: Opened,
  hasOpenVersion = false,
): ReadonlySet<CharterAction> {
  return actionsFor(placeOf(charter, chart, hasOpenVersion), side, me)
}

/** What permissions on a version follow from. */
export function placeOf(charter: CharterRecord, chart: OrgChart, hasOpenVersion = false): CharterPlace {
  const { person, manager } = charter.acknowledgements
  const acknowledgedBy = { person: person?.byId ?? null, manager: manager?.byId ?? null }
  return {
    ...{ state: charter.state, offeredBy: charter.offeredBy, acknowledgedBy, hasOpenVersion },
    waitsForNewManager: acknowledgeAgainBy(charter, chart) !== null,
  }
}

/** Whether a version waits for this person to acknowledge it. */
export function waitsFor(row: CharterLineRow, chart: OrgChart, me: string): boolean {
  const side = readingSide(chart, me, row)
  const waitsForNewManager = acknowledgeAgainBy(row, chart) !== null
  return (
    side !== null &&
    actionsFor({ ...row, hasOpenVersion: false, waitsForNewManager }, side, me).has('acknowledge')
  )
}
