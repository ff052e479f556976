import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { requireTransition } from '../charter/charter.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import type { SavedCharter } from '../contract.ts'
import { undoAcknowledgements, updateCharter } from '../store/save-charter.ts'

/** Asks about a point of an offered charter: it is a draft again, and nobody has acknowledged it. */
export async function queryCharter(
  work: Work,
  id: string,
  rev: number,
  point: string,
): Promise<SavedCharter> {
  const { charter } = await openFor(work, id, rev)
  requireTransition(charter.state, 'draft')
  await undoAcknowledgements(work, id)
  await updateCharter(work, id, { state: 'draft' })
  await takeSteps(work, {
    subject: { kind: 'charter', id },
    ...{ from: 'offered', to: 'draft', why: point },
    ...{ event: 'charter.queried', data: { personId: charter.personId } },
  })
  return saved(charter, 'draft')
}
