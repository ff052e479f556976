import { forbidden, notFound } from '#kernel/errors.ts'
import { organisationOf, personsById } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import { newSecret } from '#platform/session/session.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { INVITATION_DAYS } from './sign-in-key.ts'
import { insertKeys } from './store.ts'

/** Mails an invitation with a one-time link to each of these people who has not left; returns how many were written. */
export async function invite(work: Work, personIds: readonly string[], publicUrl: string): Promise<number> {
  if (!work.actor.flags.people && !work.actor.flags.admin)
    throw forbidden('invite people', 'the people team or an administrator')
  const found = await personsById(work, [...new Set(personIds)])
  if (found.length < new Set(personIds).size) throw notFound('person')
  const { name } = await organisationOf(work)
  const expiresAt = new Date(work.now.getTime() + INVITATION_DAYS * 86_400_000)
  const invitations = found
    .filter(person => person.status !== 'left')
    .flatMap(person =>
      person.email === null ? [] : [{ person, recipient: person.email, link: newSecret(work.orgId) }],
    )
  if (invitations.length === 0) return 0
  const issuedBy = actingPerson(work)
  await insertKeys(
    work,
    invitations.map(({ person, link }) => ({
      personId: person.id,
      kind: 'invitation' as const,
      codeHash: null,
      linkHash: link.hash,
      issuedBy,
      expiresAt,
    })),
  )
  await sendMails(
    work,
    invitations.map(({ person, recipient, link }) => ({
      recipient,
      subject: `${name} invites you to Fairlead`,
      body: [
        `Hello ${person.name},`,
        `${name} uses Fairlead to show where it is going and how your work takes part in that. This link signs you in; it works once, for ${INVITATION_DAYS} days:`,
        `${publicUrl}/sign-in?link=${link.text}`,
      ].join('\n\n'),
      confidential: true,
    })),
  )
  await work.publish(
    ...invitations.map(({ person }) => ({
      type: 'person.invited',
      subject: { kind: 'person', id: person.id },
    })),
  )
  return invitations.length
}
