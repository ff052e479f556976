import { AppError } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Finishing, SavedAction } from '../contract/actions.ts'
import { followStep } from '../events.ts'
import { updateAction } from '../store/actions.ts'
import { mayBeTold } from './may-be-told.ts'
import { openFollowUp } from './open-actions.ts'

/** Says what was done. The next wave of the series asks whether it helped (`add-follow-ups.ts`). */
export async function finishAction(work: Work, id: string, { rev, weDid }: Finishing): Promise<SavedAction> {
  const opened = await openFollowUp(work, id, 'finish', 'finish this action', rev)
  const { action } = opened
  const problems = await mayBeTold(work, opened, action.unit, { weDid })
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  await updateAction(work, action, { weDid, doneOn: work.today })
  const { surveyId, unit } = action
  await takeSteps(work, followStep('survey_action.done', id, 'published', 'done', { surveyId, unit }))
  return { id, rev: rev + 1 }
}
