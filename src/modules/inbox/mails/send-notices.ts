import { workHoursOf } from '#modules/people/public.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import type { Work } from '#platform/work.ts'
import { actLink, type MadeLink, unsubscribeLink } from '../links/make-links.ts'
import { loudFrom } from '../preferences/preferences.ts'
import { addLinks } from '../store/link-store.ts'
import { dueNotices, type MailedNotice, markMailed, postpone, type Recipient } from '../store/mail-store.ts'
import { addressOf } from './address.ts'
import { atOnceText, type Told } from './mail-text.ts'

/** How many at-once notices one round sends; the next comes a minute later. */
const MOST = 500

/**
 * Sends what cannot wait and whose moment has come, one mail a person with all there is for them. Quiet hours are looked at
 * again, since somebody may have chosen others, or be away now.
 */
export async function sendNotices(work: Work): Promise<void> {
  const due = await dueNotices(work, MOST)
  if (due.length === 0) return
  const byPerson = Map.groupBy(due, notice => notice.personId)
  const hours = await workHoursOf(work, [...byPerson.keys()], work.today)
  const letters: Letter[] = []
  const later: { id: string; at: Date }[] = []
  for (const [personId, notices] of byPerson) {
    const [recipient] = notices
    const own = hours.get(personId)
    const loud = own === undefined || recipient === undefined ? work.now : loudFrom(work.now, recipient, own)
    if (loud?.getTime() === work.now.getTime() && recipient !== undefined)
      letters.push(letterOf(work, recipient, notices))
    else later.push(...notices.map(({ id }) => ({ id, at: loud ?? new Date(work.now.getTime() + DAY) })))
  }
  await postpone(work, later)
  await addLinks(
    work,
    letters.flatMap(({ links }) => links),
  )
  await sendMails(
    work,
    letters.map(({ mail }) => mail),
  )
  await markMailed(
    work,
    letters.flatMap(({ noticeIds }) => noticeIds),
  )
}

const DAY = 86_400_000

interface Letter {
  readonly links: readonly MadeLink[]
  readonly noticeIds: readonly string[]
  readonly mail: Parameters<typeof sendMails>[1][number]
}

function letterOf(work: Work, to: Recipient, notices: readonly MailedNotice[]): Letter {
  const acts = actsOf(work, notices)
  const stop = unsubscribeLink(work, to.personId, notices[0]?.eventType ?? null)
  const told = notices.map(notice => toldOf(notice, acts))
  const { subject, body } = atOnceText(to.name, told, addressOf(`/unsubscribe?link=${stop.text}`))
  return {
    links: [...acts.map(({ link }) => link), stop],
    noticeIds: notices.map(({ id }) => id),
    mail: { recipient: to.email, subject, body, ...forReaderOnly(stop) },
  }
}

/** What can be done from a mail, with the link that does it. */
export interface Act {
  readonly noticeId: string
  readonly label: string
  readonly link: MadeLink
}

/** The links of everything that can be done from these notices. */
export function actsOf(work: Work, notices: readonly MailedNotice[]): Act[] {
  return notices.flatMap(({ id, personId, actions }) =>
    actions.map(action => ({ noticeId: id, label: action.label, link: actLink(work, personId, id, action) })),
  )
}

/** A notice as mails tell it. */
export function toldOf({ id, text, link }: MailedNotice, acts: readonly Act[]): Told {
  const own = acts.filter(act => act.noticeId === id)
  const actions = own.map(act => ({
    label: act.label,
    link: addressOf(`/mailed-link?link=${act.link.text}`),
  }))
  return { text, link, actions }
}

/** What holds for every mail of the inbox: administrators do not read it, and a mail program can end it. */
export function forReaderOnly(stop: MadeLink) {
  return { confidential: true, unsubscribeUrl: addressOf(`/api/inbox/unsubscribe/${stop.text}`) }
}
