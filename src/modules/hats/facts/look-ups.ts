import { Layered } from '#kernel/layered.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CharterFacts } from '#modules/charters/public.ts'
import type { TalkFacts } from '#modules/conversations/public.ts'
import type { PeopleFacts } from '#modules/people/public.ts'
import { append } from './append.ts'
import type { GroupFact } from './facts.ts'

/** The last direction talk with each team itself. */
export function lastDirection(held: TalkFacts['held']): ReadonlyMap<string, LocalDate> {
  const last = new Map<string, LocalDate>()
  for (const { type, teamIds, heldOn } of held)
    if (type === 'direction')
      for (const teamId of teamIds) if ((last.get(teamId) ?? '') < heldOn) last.set(teamId, heldOn)
  return last
}

/** The aims that the charter in force of each person serves. */
export function servedBy(serves: CharterFacts['serves']): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>()
  for (const { personId, aimId } of serves) append(served, personId, aimId)
  return served
}

/** By person those whose placement says that they report to them; once some are placed otherwise than `before`, only of their managers anew. */
export function reportsByPost(
  written: ReadonlyMap<string, readonly string[]>,
  before: PeopleFacts['places'] | undefined,
  places: PeopleFacts['places'],
): ReadonlyMap<string, readonly string[]> {
  if (before === undefined) return reportsTo(places, () => true)
  const ids = Layered.differing(before, places)
  if (ids.length === 0) return written
  const managers = new Set(ids.flatMap(id => [before, places].flatMap(of => of.get(id)?.managerId ?? [])))
  const now = reportsTo(places, id => managers.has(id))
  const again = new Layered(written)
  for (const id of managers) {
    const reports = now.get(id)
    if (reports === undefined) again.delete(id)
    else again.set(id, reports)
  }
  return again
}

function reportsTo(
  places: PeopleFacts['places'],
  isAsked: (managerId: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const written = new Map<string, string[]>()
  places.forEach(({ managerId }, id) => {
    if (managerId !== null && isAsked(managerId)) append(written, managerId, id)
  })
  return written
}

/** Puts rows in the place of what they were; of `ids` those without a row are gone. */
export function renew<Row>(
  rows: Map<string, Row>,
  ids: Iterable<string>,
  found: readonly Row[],
  idOf: (row: Row) => string,
): void {
  for (const id of ids) rows.delete(id)
  for (const row of found) rows.set(idOf(row), row)
}

/** The same where there may be several rows of each. */
export function renewLists<Row>(
  lists: Map<string, Row[]>,
  ids: Iterable<string>,
  found: readonly Row[],
  idOf: (row: Row) => string,
): void {
  for (const id of ids) lists.delete(id)
  for (const [id, rows] of Map.groupBy(found, idOf)) lists.set(id, rows)
}

/** What tells one figure from all others of a date. */
export function groupKey({
  figure,
  readerId,
  aboutId,
  changeId,
}: Pick<GroupFact, 'figure' | 'readerId' | 'aboutId' | 'changeId'>): string {
  return `${figure} ${readerId} ${aboutId} ${changeId ?? ''}`
}

/** Two people, whichever is named first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
