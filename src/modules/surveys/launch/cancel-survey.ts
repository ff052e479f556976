import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { removeBallots } from '../store/ballots.ts'
import { removeComments } from '../store/comments.ts'
import { removeWaysIn } from '../store/invitations.ts'
import { type Survey, updateSurvey } from '../store/surveys.ts'

/** Calls a survey off, with the reason. What was answered is removed unread, and links lead nowhere. */
export async function cancelSurvey(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const { survey } = await openFor(work, id, 'cancel', 'cancel this survey', rev)
  return await cancelNow(work, survey, why)
}

/** The same of a survey that is opened: what was answered is removed unread, and links lead nowhere. */
export async function cancelNow(work: Work, survey: Survey, why: string | null): Promise<Saved> {
  const { id, rev } = survey
  await updateSurvey(work, survey, { state: 'cancelled' })
  await removeBallots(work, [id])
  await removeComments(work, [id])
  await removeWaysIn(work, id)
  await takeSteps(work, stepOf('survey.cancelled', id, survey.state, 'cancelled', {}, why))
  return { id, rev: rev + 1, state: 'cancelled' }
}
