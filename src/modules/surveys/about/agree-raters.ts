import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AboutView } from '../contract/about.ts'
import { happened, stepOf } from '../events.ts'
import { cancelNow } from '../launch/cancel-survey.ts'
import { mailLinks } from '../launch/mail-links.ts'
import { saveSubject } from '../store/about.ts'
import { insertInvitations } from '../store/invitations.ts'
import { updateSurvey } from '../store/surveys.ts'
import { mustBeEnough } from './choose-raters.ts'
import { aboutView, openAbout, openAboutFor } from './open-about.ts'
import { kindUnits, MANAGER, placeOfKind, SELF } from './places.ts'

/** Agrees to the raters: the subject, they and, where they say so, the manager are asked from now on. */
export async function agreeRaters(
  work: Work,
  id: string,
  rev: number,
  managerAnswers: boolean,
): Promise<AboutView> {
  const { survey, subject, raters, chart } = await openAboutFor(work, id, 'agree', rev)
  const here = raters.filter(({ personId }) => chart.isActive(personId))
  mustBeEnough(here.length, survey.least)
  const manager = chart.managerOf(subject.subjectId)
  // Only the manager can say that their own answers may be shown as theirs.
  const managerId = managerAnswers && manager === actingPerson(work) ? manager : null
  const placed = [
    { personId: subject.subjectId, unit: SELF },
    ...(managerId === null ? [] : [{ personId: managerId, unit: MANAGER }]),
    ...here
      .filter(({ personId }) => personId !== managerId)
      .map(({ personId, category }) => ({ personId, unit: placeOfKind(category) })),
  ]
  const closesOn = addDays(work.today, subject.openDays)
  await updateSurvey(work, survey, {
    ...{ state: 'open', opensOn: work.today, closesOn, launchedAt: work.now, invited: placed.length },
    ...{ units: JSON.stringify(kindUnits(placed.map(({ unit }) => unit))), attributes: '[]' },
  })
  await saveSubject(work, { ...subject, agreedById: actingPerson(work), managerId })
  const invited = placed.map(each => ({
    ...{ ...each, ticket: randomUUID(), levels: new Uint8Array(), byCode: false },
  }))
  await insertInvitations(work, id, invited)
  await mailLinks(work, { ...survey, opensOn: work.today, closesOn }, 'opened')
  await takeSteps(work, stepOf('survey.opened', id, 'draft', 'open', { invited: placed.length, closesOn }))
  return await aboutView(work, await openAbout(work, id))
}

/** Gives the list back to the subject, with what should change. */
export async function returnRaters(
  work: Work,
  id: string,
  rev: number,
  note: string,
): Promise<{ id: string }> {
  const { survey, subject } = await openAboutFor(work, id, 'return', rev)
  await updateSurvey(work, survey, {})
  await saveSubject(work, { ...subject, proposedAt: null, note })
  await work.publish(happened('survey.raters_returned', id, { subjectId: subject.subjectId }))
  return { id }
}

/** The subject calls it off; what was answered is removed unread. */
export async function cancelAbout(work: Work, id: string, rev: number): Promise<AboutView> {
  const { survey } = await openAboutFor(work, id, 'cancel', rev)
  await cancelNow(work, survey, null)
  return await aboutView(work, await openAbout(work, id))
}

/** The subject says who else reads the report; who is left out reads it no more. */
export async function shareAbout(
  work: Work,
  id: string,
  rev: number,
  personIds: readonly string[],
): Promise<AboutView> {
  const { survey, subject, chart } = await openAboutFor(work, id, 'share', rev)
  const readers = [...new Set(personIds)].filter(each => each !== subject.subjectId && chart.isActive(each))
  await updateSurvey(work, survey, {})
  await saveSubject(work, { ...subject, readers })
  return await aboutView(work, await openAbout(work, id))
}
