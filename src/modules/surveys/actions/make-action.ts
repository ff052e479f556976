import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewAction, SavedAction } from '../contract/actions.ts'
import { followStep } from '../events.ts'
import { insertAction } from '../store/actions.ts'
import { titleOf, unitToActFor } from './findings.ts'
import { openActions } from './open-actions.ts'

/** Begins an action for a unit that the actor leads, on something its report shows. Nobody is told of it before it is published. */
export async function makeAction(work: Work, surveyId: string, wish: NewAction): Promise<SavedAction> {
  const me = actingPerson(work)
  const opened = await openActions(work, surveyId)
  const { place } = unitToActFor(work, opened, wish.unit)
  const ownerId = wish.ownerId ?? me
  const problems = [
    ...(titleOf(opened.wave, wish.kind, wish.finding) === null ? [unknownFinding] : []),
    ...ownerProblems(ownerId, opened.chart),
  ]
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { kind: findingKind, finding, youSaid, weDecided } = wish
  const id = newId(work.now.getTime())
  await insertAction(work, { id, surveyId, unit: place, finding, findingKind, youSaid, weDecided, ownerId })
  await takeSteps(work, followStep('survey_action.made', id, null, 'proposed', { surveyId, ownerId }))
  return { id, rev: 1 }
}

const unknownFinding: ErrorItem = {
  field: 'finding',
  code: 'unknown_finding',
  message: 'This survey has no such finding.',
  fix: 'Choose a factor, a question or a topic of its report.',
}

/** Why somebody cannot see to an action; empty when they can. */
export function ownerProblems(ownerId: string, chart: OrgChart): ErrorItem[] {
  if (chart.isActive(ownerId)) return []
  return [
    {
      field: 'ownerId',
      code: 'owner_not_here',
      message: 'This person is not here any more.',
      fix: 'Name somebody who can see to it.',
    },
  ]
}
