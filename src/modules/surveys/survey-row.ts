import type { SurveyRow } from './contract/views.ts'
import type { OpenedSurvey } from './opened-survey.ts'
import { isPossible } from './survey.ts'

/** A survey as a list shows it to somebody, with what they can do now. */
export function surveyRow({ survey, isInvited, actions }: OpenedSurvey): SurveyRow {
  const { id, rev, title, purpose, kind, mode, state, seriesId, wave } = survey
  return {
    ...{ id, rev, title, purpose, kind, mode, state, seriesId, wave, isInvited },
    opensOn: survey.opensOn,
    closesOn: survey.closesOn,
    invited: survey.invited,
    least: survey.least,
    leastComments: survey.leastComments,
    actionOwnerId: survey.actionOwnerId,
    actions: [...actions].filter(action => isPossible(action, state)),
  }
}
