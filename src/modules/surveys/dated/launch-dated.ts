import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { organisationOf } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { definitionProblems } from '../definition/problems.ts'
import { stepOf } from '../events.ts'
import { askedOf, type Survey, updateSurvey } from '../store/surveys.ts'

/** Why a survey that follows from dates cannot be launched; empty when it can. */
export async function datedProblems(work: Work, { id, mode }: Survey): Promise<ErrorItem[]> {
  const { definition } = await askedOf(work, id)
  const problems = definitionProblems(definition)
  if (mode === 'named') return problems
  return [
    {
      field: 'mode',
      code: 'identifiable',
      message: 'Whoever joins or leaves on a day is known, so it cannot be anonymous.',
      fix: 'Ask with names; everybody is told so before the first question.',
    },
    ...problems,
  ]
}

/** Opens a survey that follows from dates: nobody is asked yet, and it has no last day until somebody closes it. */
export async function launchDated(work: Work, survey: Survey): Promise<Saved> {
  const { id, rev } = survey
  const problems = await datedProblems(work, survey)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { name } = await organisationOf(work)
  await updateSurvey(work, survey, {
    ...{ state: 'open', opensOn: work.today, closesOn: null, launchedAt: work.now },
    units: JSON.stringify([{ id: null, name, parent: -1, invited: 0 }]),
    attributes: '[]',
  })
  await takeSteps(work, stepOf('survey.opened', id, 'draft', 'open', { invited: 0, closesOn: null }))
  return { id, rev: rev + 1, state: 'open' }
}
