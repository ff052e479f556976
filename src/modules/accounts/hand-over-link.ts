import { forbidden, notFound } from '#kernel/errors.ts'
import { personById } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import { newSecret } from '#platform/session/session.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { HANDED_OVER_HOURS } from './sign-in-key.ts'
import { insertKeys } from './store.ts'

/**
 * Makes a one-time sign-in link for somebody who cannot get mail. Whoever holds it can sign in as that person,
 * so it is only for administrators, it is written to the ledger, and the person is told by mail who made it.
 */
export async function handOverLink(
  work: Work,
  personId: string,
  publicUrl: string,
): Promise<{ link: string; expiresAt: Date }> {
  if (!work.actor.flags.admin) throw forbidden('make a sign-in link for somebody else', 'an administrator')
  if (work.actor.kind === 'token')
    throw forbidden('make a sign-in link with a token', 'an administrator who is signed in with a browser')
  const person = await personById(work, personId)
  if (person === null || person.status === 'left') throw notFound('person')
  const link = newSecret(work.orgId)
  const expiresAt = new Date(work.now.getTime() + HANDED_OVER_HOURS * 3_600_000)
  const issuedBy = actingPerson(work)
  await insertKeys(work, [
    { personId, kind: 'handed_over', codeHash: null, linkHash: link.hash, issuedBy, expiresAt },
  ])
  const issuer = await personById(work, issuedBy)
  const body = `${issuer?.name ?? 'An administrator'} made a sign-in link for your account, to hand over to you in person. If you did not ask for it, talk to them and to your people team.`
  if (person.email !== null)
    await sendMails(work, [
      { recipient: person.email, subject: 'A sign-in link was made for your account', body },
    ])
  await work.publish({ type: 'sign_in_link.handed_over', subject: { kind: 'person', id: personId } })
  return { link: `${publicUrl}/sign-in?link=${link.text}`, expiresAt }
}
