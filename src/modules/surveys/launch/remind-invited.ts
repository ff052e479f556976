import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { happened } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { updateSurvey } from '../store/surveys.ts'
import { isAnswerable } from '../survey.ts'
import { mailLinks } from './mail-links.ts'

/** Reminds those who have not opened their link, at most once a day. Who they are is told to nobody. */
export async function remindInvited(
  work: Work,
  id: string,
  rev: number,
): Promise<{ rev: number; told: number }> {
  const { survey } = await openFor(work, id, 'remind', 'remind people', rev)
  if (!isAnswerable(survey.state, survey.closesOn, work.today))
    throw ruleBroken(
      '',
      'survey_over',
      `People could answer until ${survey.closesOn}.`,
      'Extend it first, or close it.',
    )
  if (survey.remindedOn === work.today || survey.closingMailedOn === work.today)
    throw ruleBroken(
      '',
      'reminded_today',
      'A reminder went out today.',
      'Wait until tomorrow; asking in person works better.',
    )
  await updateSurvey(work, survey, { remindedOn: work.today })
  const told = await mailLinks(work, survey, 'reminder')
  await work.publish(happened('survey.reminded', id, { told }))
  return { rev: rev + 1, told }
}
