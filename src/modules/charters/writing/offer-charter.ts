import { ruleBroken } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { offerProblems, refuse, requireTransition } from '../charter/charter.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import { lineManagerOf } from '../charter/sides.ts'
import type { SavedCharter } from '../contract.ts'
import { updateCharter } from '../store/save-charter.ts'

/** Offers a complete draft: from now on both sides can acknowledge it. */
export async function offerCharter(work: Work, id: string, rev: number): Promise<SavedCharter> {
  const { charter, chart, me } = await openFor(work, id, rev)
  requireTransition(charter.state, 'offered')
  if (lineManagerOf(chart, charter.personId) === null)
    throw ruleBroken(
      '',
      'no_manager',
      'Nobody answers for you who could acknowledge it.',
      'Keep it as a draft, or show it to those you lead.',
    )
  refuse(offerProblems(charter.content, work.today))
  await updateCharter(work, id, { state: 'offered', offeredBy: me, offeredAt: work.now })
  await takeSteps(work, {
    subject: { kind: 'charter', id },
    ...{ from: 'draft', to: 'offered', event: 'charter.offered', data: { personId: charter.personId } },
  })
  return saved(charter, 'offered')
}
