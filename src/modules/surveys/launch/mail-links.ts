import { organisationOf } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { type Addressee, addresseesOf, insertLinks } from '../store/invitations.ts'
import type { Survey } from '../store/surveys.ts'
import { addressOf } from './address.ts'

/** Why people get a mail: it opens; they have not opened it yet; it closes soon, which everybody is told alike. */
export type Occasion = 'opened' | 'reminder' | 'closing'

// Mails in one statement, which takes 65,535 values.
const AT_ONCE = 5_000

/**
 * Mails a personal link to those invited who can get mail, each with a secret that is kept nowhere else; only a reminder goes to
 * fewer, those who have not opened one. `only`: to these people, else to all. Answers how many were written.
 */
export async function mailLinks(
  work: Work,
  survey: Survey,
  occasion: Occasion,
  only: readonly string[] | null = null,
): Promise<number> {
  const people = await addresseesOf(work, survey.id, occasion === 'reminder' ? 'unopened' : 'all', only)
  if (people.length === 0) return 0
  const { name } = await organisationOf(work)
  const links = people.map(person => ({ person, ...newSecret(work.orgId) }))
  await insertLinks(
    work,
    survey.id,
    links.map(({ hash, person }) => ({ hash, personId: person.personId })),
  )
  const mails = links.map(({ person, text }) => ({
    recipient: person.email,
    confidential: true,
    ...mailOf(survey, occasion, name, person, text),
  }))
  for (let at = 0; at < mails.length; at += AT_ONCE) await sendMails(work, mails.slice(at, at + AT_ONCE))
  return links.length
}

function mailOf(
  { title, mode, closesOn }: Survey,
  occasion: Occasion,
  organisation: string,
  { name }: Addressee,
  link: string,
) {
  const until = closesOn === null ? '' : ` until ${closesOn}`
  const first: Record<Occasion, string> = {
    opened: `${organisation} asks for your view${until}.${mode === 'named' ? '' : ' Your answers count in groups.'} You can stop and go on later.`,
    reminder: `You have not opened this survey yet; it is open${until}.`,
    closing: `This survey is open${until}. Everybody who was invited gets this mail; if you have answered, there is nothing to do.`,
  }
  const promise =
    mode === 'named'
      ? 'Your name stands beside your answers, and the first page says who reads them.'
      : 'This link is yours alone and is not kept with your answers; the first page says who will see what.'
  const subject: Record<Occasion, string> = {
    opened: title,
    reminder: `Still open: ${title}`,
    closing: `Closing soon: ${title}`,
  }
  return {
    subject: subject[occasion],
    body: [`Hello ${name},`, first[occasion], addressOf(`/ballot#${link}`), promise].join('\n\n'),
  }
}
