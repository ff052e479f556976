import { runBackground, takeMails, type WaitingMail } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { type Stepped, send } from './queue/queue-story.factory.ts'

/** Grace is away for a week and asks Margaret to cover. */
export async function askToCover(org: Organisation): Promise<Stepped> {
  const absence = { from: '2026-03-16', to: '2026-03-20', coverId: org.id.Margaret }
  return await send(org, 'Grace', 'post', `/api/people/${org.id.Grace}/absences`, absence)
}

/** What somebody was told, newest first. */
export async function noticesOf(
  org: Organisation,
  as: Name,
): Promise<{ id: string; text: string; read: boolean }[]> {
  return (await org.http.get('/api/inbox/notices', { as })).body.notices
}

/** Lets the worker do what it would do at a moment, and takes the mails to somebody that it wrote. */
export async function mailsAt(org: Organisation, iso: string, to: Name): Promise<WaitingMail[]> {
  org.at(iso)
  await runBackground(org)
  const mails = await takeMails(org)
  return mails.filter(({ recipient }) => recipient === `${to.toLowerCase()}@harbour.example`)
}

/** Chooses how somebody is told, over the defaults. */
export async function choose(org: Organisation, as: Name, changes: object): Promise<void> {
  const { rev, digest, quietFrom, quietTo, quietDays } = (
    await org.http.get('/api/inbox/preferences', { as })
  ).body
  const wanted = { rev, digest, quietFrom, quietTo, quietDays, events: [], ...changes }
  await send(org, as, 'put', '/api/inbox/preferences', wanted)
}

/** The link in a mail behind these words, as the text after `link=`. */
export function linkIn(mail: WaitingMail | undefined, words: string): string {
  const line = mail?.body.split('\n').find(each => each.includes(`${words}: `))
  const link = /link=(\S+)/.exec(line ?? '')?.[1]
  if (link === undefined) throw new Error(`No link “${words}” in:\n${mail?.body}`)
  return link
}
