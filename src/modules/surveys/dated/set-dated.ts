import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Dated, DatedView } from '../contract/dated.ts'
import { happened } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { datedOf, saveDated } from '../store/dated.ts'
import { updateSurvey } from '../store/surveys.ts'

/** From which dates of people a survey follows. */
export async function readDated(work: Work, id: string): Promise<DatedView> {
  const { survey } = await openFor(work, id, 'follow', 'see from which dates this survey follows')
  return { rev: survey.rev, dated: await datedOf(work, id) }
}

/** Lets a draft follow from dates: with names, since whoever joins on a day is known, and without a first and a last day. */
export async function setDated(
  work: Work,
  id: string,
  { rev, dated }: { readonly rev: number; readonly dated: Dated | null },
): Promise<DatedView> {
  const { survey } = await openFor(work, id, 'edit', 'change this survey', rev)
  if (dated !== null && survey.kind !== 'onboarding' && survey.kind !== 'exit')
    throw ruleBroken(
      'dated',
      'not_by_dates',
      'Only what is asked after joining or on leaving follows from dates.',
      'Make a survey of that kind.',
    )
  await updateSurvey(work, survey, dated === null ? {} : { mode: 'named', opensOn: null, closesOn: null })
  await saveDated(work, id, dated)
  await work.publish(happened('survey.edited', id, { fields: ['dated'] }))
  return { rev: rev + 1, dated }
}
