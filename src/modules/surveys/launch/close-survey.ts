import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { shuffleBallots } from '../store/ballots.ts'
import { shuffleComments } from '../store/comments.ts'
import { participationOf, removeDrafts } from '../store/invitations.ts'
import { type Survey, updateSurvey } from '../store/surveys.ts'
import { planClosed } from './plan-closed.ts'

/** Closes a survey for good. */
export async function closeSurvey(work: Work, id: string, rev: number): Promise<Saved> {
  const { survey } = await openFor(work, id, 'close', 'close this survey', rev)
  return await closeNow(work, survey)
}

/**
 * Closes an open survey: nobody answers any more, answers are mixed so that nothing tells their order, what was only begun is
 * dropped, and what may be told is worked out once. Changing the survey first waits for those who are handing in at this moment, and stops those who come after.
 */
export async function closeNow(work: Work, survey: Survey): Promise<Saved> {
  const { id, rev, state } = survey
  await updateSurvey(work, survey, { state: 'closed', closedAt: work.now })
  await shuffleBallots(work, id)
  await shuffleComments(work, id)
  await removeDrafts(work, id)
  // Views on a person are told by the pools of `about`.
  if (survey.mode !== 'multirater') await planClosed(work, survey)
  await takeSteps(work, stepOf('survey.closed', id, state, 'closed', await participationOf(work, id)))
  return { id, rev: rev + 1, state: 'closed' }
}
