import { notFound, ruleBroken } from '#kernel/errors.ts'
import { newSecret } from '#platform/session/session.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { MySurveys } from '../contract/views.ts'
import { insertLinks, openInvitations } from '../store/invitations.ts'

/** The open surveys that somebody is invited to. */
export async function listMine(work: Work): Promise<MySurveys> {
  return { surveys: await openInvitations(work, actingPerson(work)) }
}

/** A link of one's own for somebody who is signed in, beside the one in the mail: both open the same ballot. */
export async function makeOwnLink(work: Work, surveyId: string): Promise<{ link: string }> {
  const personId = actingPerson(work)
  const survey = (await openInvitations(work, personId)).find(({ id }) => id === surveyId)
  if (survey === undefined) throw notFound('survey')
  if (survey.byCode)
    throw ruleBroken(
      '',
      'answers_by_code',
      'You answer this survey with a printed code, which nobody can join to you.',
      'Ask your manager for the codes of your team.',
    )
  const { text, hash } = newSecret(work.orgId)
  await insertLinks(work, surveyId, [{ hash, personId }])
  return { link: text }
}
