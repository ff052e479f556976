import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { happened, stepOf } from '../events.ts'
import { type Survey, surveysToTurn, updateSurvey } from '../store/surveys.ts'
import { closeNow } from './close-survey.ts'
import { mailLinks } from './mail-links.ts'

/** Reminders go out so many days after it opened, and the mail to everybody so many before it closes. */
const REMIND_AFTER = [3, 5]
const CLOSING_BEFORE = 2

/** What happens to a survey by itself on a day; null for nothing. */
export type Turn = 'open' | 'close' | 'closing' | 'remind' | null

/**
 * One thing a day: it opens, it closes after its last day, everybody hears that it closes soon, or those who have not opened their
 * link are reminded; nobody gets two mails on one day. Days on which the server stood still are not made up for by several mails.
 */
export function turnOf(survey: Survey, today: LocalDate): Turn {
  const { state, opensOn, closesOn, reminders, remindedOn, closingMailedOn } = survey
  if (opensOn === null || closesOn === null) return null
  // One whose whole time has passed waits for a later last day.
  if (state === 'scheduled') return opensOn <= today && today <= closesOn ? 'open' : null
  if (state !== 'open') return null
  if (closesOn < today) return 'close'
  if (opensOn === today || remindedOn === today) return null
  const closing = addDays(closesOn, -CLOSING_BEFORE)
  if (closingMailedOn === null && closing <= today) return 'closing'
  const isDue = reminders < remindersDue(opensOn, today)
  return isDue && closing > today ? 'remind' : null
}

/** Everything that happens to surveys by itself; a second run on the same day changes nothing. */
export async function turnSurveys(work: Work): Promise<void> {
  for (const survey of await surveysToTurn(work, work.today)) await turn(work, survey)
}

// Few surveys are open at a time, and what is written for each is counted in people.
async function turn(work: Work, survey: Survey): Promise<void> {
  const { id, state, invited, closesOn } = survey
  switch (turnOf(survey, work.today)) {
    case 'open':
      await updateSurvey(work, survey, { state: 'open', opensOn: work.today })
      await mailLinks(work, survey, 'opened')
      return await takeSteps(work, stepOf('survey.opened', id, state, 'open', { invited, closesOn }))
    case 'close':
      await closeNow(work, survey)
      return
    case 'closing':
      await updateSurvey(work, survey, { closingMailedOn: work.today })
      await mailLinks(work, survey, 'closing')
      return await work.publish(happened('survey.closing', id, { closesOn }))
    case 'remind': {
      const reminders = remindersDue(survey.opensOn ?? work.today, work.today)
      await updateSurvey(work, survey, { reminders, remindedOn: work.today })
      const told = await mailLinks(work, survey, 'reminder')
      return await work.publish(happened('survey.reminded', id, { told }))
    }
  }
}

function remindersDue(opensOn: LocalDate, today: LocalDate): number {
  return REMIND_AFTER.filter(days => addDays(opensOn, days) <= today).length
}
