import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { SavedAction } from '../contract/actions.ts'
import { followStep } from '../events.ts'
import { type FollowUp, updateAction } from '../store/actions.ts'
import { mayBeTold } from './may-be-told.ts'
import { openFollowUp } from './open-actions.ts'

/** Tells everybody who was asked in the unit what was decided, once: in words that say no more than all of them may read. */
export async function publishAction(work: Work, id: string, rev: number): Promise<SavedAction> {
  const opened = await openFollowUp(work, id, 'publish', 'publish this action', rev)
  const { action, survey } = opened
  const { youSaid, weDecided } = action
  const problems = [
    ...(survey.state === 'shared' ? [] : [notShared]),
    ...(weDecided === null ? [undecided] : []),
    ...(await mayBeTold(work, opened, action.unit, { youSaid, weDecided })),
  ]
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  await updateAction(work, action, { publishedOn: work.today })
  await takeSteps(work, followStep('survey_action.published', id, 'proposed', 'published', about(action)))
  return { id, rev: rev + 1 }
}

const about = ({ surveyId, unit }: FollowUp) => ({ surveyId, unit })

const notShared: ErrorItem = {
  field: 'state',
  code: 'not_shared',
  message: 'People have not heard the results yet.',
  fix: 'Have the people team share them first.',
}
const undecided: ErrorItem = {
  field: 'weDecided',
  code: 'undecided',
  message: 'It does not say what was decided.',
  fix: 'Write in a sentence what you will do, or why you will not.',
}
