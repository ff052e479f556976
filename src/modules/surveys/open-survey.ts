import { notFound, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor, mustBeAllowed } from './access.ts'
import type { SurveyAction } from './contract/words.ts'
import type { OpenedSurvey } from './opened-survey.ts'
import { surveyById } from './store/surveys.ts'
import { mustBePossible } from './survey.ts'
import { surveyRow } from './survey-row.ts'

/** Opens a survey for the actor: 404 when it is not theirs to know of. */
export async function openSurvey(work: Work, id: string): Promise<OpenedSurvey> {
  const found = await surveyById(work, id)
  // Views on a person have a door of their own (`about`): not even the people team opens them here.
  if (found === undefined || found.mode === 'multirater') throw notFound('survey')
  const { isInvited, ...survey } = found
  const { personId, flags } = work.actor
  const actions = actionsFor(
    survey,
    personId === null ? null : { personId, isPeople: flags.people, isInvited },
  )
  if (!actions.has('see')) throw notFound('survey')
  return { survey, isInvited, actions }
}

/** Opens it for one act: 404, 403 with whom to ask, 409 with the current version or the legal states. */
export async function openFor(
  work: Work,
  id: string,
  action: SurveyAction,
  words: string,
  rev?: number,
): Promise<OpenedSurvey> {
  const opened = await openSurvey(work, id)
  mustBeAllowed(opened.actions, action, words)
  if (rev !== undefined && opened.survey.rev !== rev) throw staleRev(surveyRow(opened))
  mustBePossible(action, opened.survey.state)
  return opened
}
