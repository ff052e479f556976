import { ruleBroken } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { isPlanned } from '../store/plans.ts'
import { updateSurvey } from '../store/surveys.ts'

/** Shares results with those whose groups they are about. Somebody answers for what follows: results alone disappoint. */
export async function shareSurvey(work: Work, id: string, rev: number, ownerId: string): Promise<Saved> {
  const { survey } = await openFor(work, id, 'share', 'share results', rev)
  if (!(await isPlanned(work, id)))
    throw ruleBroken(
      'state',
      'not_planned',
      'What may be told of the answers is still being worked out.',
      'Come back in a few minutes: results are shared when you can read them.',
    )
  const chart = await chartOn(work, work.today)
  if (!chart.isActive(ownerId))
    throw ruleBroken(
      'ownerId',
      'owner_not_here',
      'This person is not here any more.',
      'Name somebody who can answer for what follows.',
    )
  await updateSurvey(work, survey, { state: 'shared', sharedAt: work.now, actionOwnerId: ownerId })
  await takeSteps(work, stepOf('survey.shared', id, survey.state, 'shared', { ownerId }))
  return { id, rev: rev + 1, state: 'shared' }
}
