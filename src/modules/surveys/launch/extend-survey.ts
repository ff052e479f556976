import { ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { updateSurvey } from '../store/surveys.ts'

/** Lets people answer for longer; never for less than they were told. The mail before the close goes out again. */
export async function extendSurvey(work: Work, id: string, rev: number, closesOn: LocalDate): Promise<Saved> {
  const { survey } = await openFor(work, id, 'extend', 'extend this survey', rev)
  if (closesOn <= (survey.closesOn ?? '') || closesOn < work.today)
    throw ruleBroken(
      'closesOn',
      'not_longer',
      `People were told that they can answer until ${survey.closesOn}.`,
      'Name a later day; to end it early, close it.',
    )
  // The mail that is forgotten still counts as the one of its day.
  const mailed = [survey.remindedOn, survey.closingMailedOn].filter(day => day !== null)
  const remindedOn = mailed.toSorted().at(-1) ?? null
  await updateSurvey(work, survey, { closesOn, closingMailedOn: null, remindedOn })
  await work.publish(happened('survey.extended', id, { closesOn }))
  return { id, rev: rev + 1, state: survey.state }
}
