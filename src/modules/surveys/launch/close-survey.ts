import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { shuffleBallots } from '../store/ballots.ts'
import { shuffleComments } from '../store/comments.ts'
import { participationOf, removeDrafts } from '../store/invitations.ts'
import { type Survey, updateSurvey } from '../store/surveys.ts'
import { needsPlan } from '../survey.ts'
import { planClosed } from './plan-closed.ts'

// As many are planned while who closes it waits: within a second.
const AT_ONCE = 5000

/** Closes a survey for good. */
export async function closeSurvey(work: Work, id: string, rev: number): Promise<Saved> {
  const { survey } = await openFor(work, id, 'close', 'close this survey', rev)
  return await closeNow(work, survey)
}

/**
 * Closes an open survey: nobody answers any more, answers are mixed so that nothing tells their order, what was only begun is
 * dropped, and what may be told is worked out once: when more than `atOnce` answered by the worker, so that nobody waits for the survey
 * meanwhile. Changing the survey first waits for those who are handing in at this moment, and stops those who come after.
 */
export async function closeNow(work: Work, survey: Survey, atOnce = AT_ONCE): Promise<Saved> {
  const { id, rev, state } = survey
  await updateSurvey(work, survey, { state: 'closed', closedAt: work.now })
  await shuffleBallots(work, id)
  await shuffleComments(work, id)
  await removeDrafts(work, id)
  const participation = await participationOf(work, id)
  if (needsPlan({ ...survey, state: 'closed' }) && participation.answered <= atOnce)
    await planClosed(work, survey)
  await takeSteps(work, stepOf('survey.closed', id, state, 'closed', participation))
  return { id, rev: rev + 1, state: 'closed' }
}
