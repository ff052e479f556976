import { notFound } from '#kernel/errors.ts'
import { parseLocalDate } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import { cursorText, readCursor } from '#platform/cursor.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { actionsFor } from './access.ts'
import { checkInView } from './check-in-view.ts'
import type { CheckInView } from './contract.ts'
import { checkInById, listCheckIns as readPage } from './store/check-in-store.ts'

interface Query {
  readonly of: 'me' | 'unanswered' | 'people'
  readonly personId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The actor's own check-ins, or those made for the actor, newest first. */
export async function listCheckIns(
  work: Work,
  { of, personId, cursor, limit }: Query,
): Promise<{ entries: CheckInView[]; nextCursor: string | null }> {
  const me = actingPerson(work)
  const which =
    of === 'me'
      ? { personId: me, unanswered: false }
      : { managerId: me, personId, unanswered: of === 'unanswered' }
  const found = await readPage(work, which, cursor === undefined ? null : placeOf(cursor), limit)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const chart = await chartOn(work, work.today)
  const more = found.length > limit && last !== undefined
  return {
    entries: page.map(checkIn => checkInView(work, checkIn, chart)),
    nextCursor: more ? cursorText({ id: last.id, value: last.weekOn }) : null,
  }
}

/** One check-in; 404 to everybody but the two. */
export async function readCheckIn(work: Work, id: string): Promise<CheckInView> {
  const checkIn = await checkInById(work, id)
  if (checkIn === undefined || !actionsFor(checkIn, work.actor.personId, work.now).has('see'))
    throw notFound('check-in')
  return checkInView(work, checkIn, await chartOn(work, work.today))
}

function placeOf(text: string): { weekOn: string; id: string } {
  const { id, value } = readCursor(text, weekOn => parseLocalDate(weekOn) !== null)
  return { weekOn: value, id }
}
