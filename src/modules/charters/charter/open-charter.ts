import { notFound, staleRev } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SavedCharter } from '../contract.ts'
import { viewOf } from '../reading/charter-view.ts'
import { type CharterRecord, charterById } from '../store/load-charters.ts'
import { type Opened, readingSide } from './standpoint.ts'

/** Opens a version for one of the two people it is between, held unless only read; 404 for everybody else. */
export async function openCharter(work: Work, id: string, purpose: 'write' | 'read'): Promise<Opened> {
  const me = actingPerson(work)
  const charter = await charterById(work, id, purpose === 'write')
  if (charter === null) throw notFound('charter')
  const chart = await chartOn(work, work.today)
  const side = readingSide(chart, me, charter)
  if (side === null) throw notFound('charter')
  return { charter, side, me, chart }
}

/** The same for a step on the text that the actor has read: 409 with the present one when it has changed. */
export async function openFor(work: Work, id: string, rev: number): Promise<Opened> {
  const opened = await openCharter(work, id, 'write')
  if (opened.charter.rev !== rev) throw staleRev(await viewOf(work, opened))
  return opened
}

/** What a write answers; `rev` is that of the text. */
export function saved(charter: CharterRecord, state: SavedCharter['state'], rev = charter.rev): SavedCharter {
  return { id: charter.id, rev, state }
}
