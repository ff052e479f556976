import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { SavedAction } from '../contract/actions.ts'
import { followStep } from '../events.ts'
import { updateAction } from '../store/actions.ts'
import { openFollowUp } from './open-actions.ts'

/** Lets an action go of which nobody was told. What people were told is never taken back: it is finished, saying what came of it. */
export async function withdrawAction(work: Work, id: string, rev: number): Promise<SavedAction> {
  const { action } = await openFollowUp(work, id, 'withdraw', 'withdraw this action', rev)
  await updateAction(work, action, { withdrawnOn: work.today })
  const { surveyId } = action
  await takeSteps(work, followStep('survey_action.withdrawn', id, 'proposed', 'withdrawn', { surveyId }))
  return { id, rev: rev + 1 }
}
