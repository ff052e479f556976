import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Dated } from '../contract/dated.ts'
import { happened } from '../events.ts'
import { candidatesOf, chosenOf } from '../launch/audience.ts'
import { mailLinks } from '../launch/mail-links.ts'
import { dueByDate, limitInvited, openDated, takeReminders } from '../store/dated.ts'
import { invitableOf } from '../store/invitable.ts'
import { insertInvitations } from '../store/invitations.ts'
import { type Survey, surveyById, updateSurvey } from '../store/surveys.ts'

// Days after the invitation on which somebody who has not opened it hears of it once more.
const REMIND_AFTER = 5

/** Asks everybody who is due by their dates, each once, and reminds once; a second run on the same day changes nothing. */
export async function inviteDue(work: Work): Promise<void> {
  for (const { surveyId, ...dated } of await openDated(work)) {
    const survey = await surveyById(work, surveyId)
    if (survey === undefined) continue
    await invite(work, survey, dated)
    await remind(work, survey, dated)
  }
}

async function invite(work: Work, survey: Survey, dated: Dated): Promise<void> {
  const { id, audience, invited } = survey
  const due = new Set(await dueByDate(work, { ...dated, surveyId: id }))
  if (due.size === 0) return
  const candidates = candidatesOf(audience, await chartOn(work, work.today)).filter(each => due.has(each))
  const people = chosenOf(audience, await invitableOf(work, candidates), work.today).filter(
    ({ email }) => email !== null,
  )
  if (people.length === 0) return
  const personIds = people.map(person => person.id)
  const untilOn = addDays(work.today, dated.withinDays)
  await insertInvitations(
    work,
    id,
    personIds.map(personId => ({
      ...{ personId, ticket: randomUUID(), unit: 0, levels: new Uint8Array(), byCode: false },
    })),
  )
  await limitInvited(work, id, personIds, untilOn)
  await updateSurvey(work, survey, { invited: invited + people.length })
  await mailLinks(work, { ...survey, closesOn: untilOn }, 'opened', personIds)
  await work.publish(happened('survey.asked', id, { personIds, untilOn }))
}

async function remind(work: Work, survey: Survey, { withinDays }: Dated): Promise<void> {
  const lastUntil = addDays(work.today, withinDays - REMIND_AFTER)
  const late = await takeReminders(work, survey.id, lastUntil)
  if (late.length === 0) return
  await mailLinks(
    work,
    survey,
    'reminder',
    late.map(({ personId }) => personId),
  )
}
