import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { requireTransition } from '../charter/charter.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import type { SavedCharter } from '../contract.ts'
import { undoAcknowledgements, updateCharter } from '../store/save-charter.ts'

/** Puts a version aside that is not in force; the one in force stays. */
export async function archiveCharter(work: Work, id: string, rev: number): Promise<SavedCharter> {
  const { charter } = await openFor(work, id, rev)
  requireTransition(charter.state, 'archived')
  await undoAcknowledgements(work, id)
  await updateCharter(work, id, { state: 'archived' })
  await takeSteps(work, {
    subject: { kind: 'charter', id },
    ...{
      from: charter.state,
      to: 'archived',
      event: 'charter.archived',
      data: { personId: charter.personId },
    },
  })
  return saved(charter, 'archived')
}
