import { findPersonByEmail } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import { hashOf, newSecret, readSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { CODE_MINUTES, newCode, normalisedCode } from './sign-in-key.ts'
import { insertKeys } from './store.ts'

/** Mails a code and a link to the person with this address, if there is one here; returns nothing either way. */
export async function askForCode(work: Work, email: string, publicUrl: string): Promise<void> {
  const person = await findPersonByEmail(work, email)
  if (person === null || person.status === 'left') return
  const code = newCode()
  const link = newSecret(work.orgId)
  const expiresAt = new Date(work.now.getTime() + CODE_MINUTES * 60_000)
  const codeHash = hashOf(`${person.id} ${normalisedCode(code)}`)
  await insertKeys(work, [
    { personId: person.id, kind: 'mail', codeHash, linkHash: link.hash, issuedBy: null, expiresAt },
  ])
  const body = [
    `Your sign-in code is ${code}. It works for ${CODE_MINUTES} minutes.`,
    'Or open this link:',
    `${publicUrl}/sign-in?link=${link.text}`,
    'If you did not ask for it, do nothing: nobody can sign in without this mail.',
  ].join('\n\n')
  await sendMails(work, [
    { recipient: email, subject: 'Your Fairlead sign-in code', body, confidential: true },
  ])
}

/** The stored form of a link's text; null when it has not the form of one. */
export function linkHashOf(text: string): { readonly orgId: string; readonly hash: string } | null {
  return readSecret('session', text)
}
