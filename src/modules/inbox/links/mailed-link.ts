import { type AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { type MailAction, offers } from '#platform/offers.ts'
import { readSecret } from '#platform/session/session.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Actor, Work } from '#platform/work.ts'
import type { LinkView } from '../contract.ts'
import { linkByHash, type StoredLink, spendLink } from '../store/link-store.ts'

/** What a link in a mail would do, for the page that asks. Mail scanners follow links, so that page does nothing by itself. */
export async function readMailedLink(threshold: Threshold, text: string): Promise<LinkView> {
  const { link } = await usableLink(threshold, text)
  const { label, text: sentence, person, organisation, page } = link
  return { label: label ?? '', text: sentence ?? '', person, organisation, page: page ?? '/inbox' }
}

/** Does it, as the person it was sent to, with everything that the room checks for them; a link that failed can be tried again. */
export async function actByMailedLink(
  threshold: Threshold,
  text: string,
): Promise<{ message: string; page: string }> {
  const { orgId, link, act } = await usableLink(threshold, text)
  return await threshold.inOrganisationAs(orgId, actorOf(link), async work => {
    if (!(await spendLink(work, link.id))) throw usedAlready()
    const message = await act(work, link.subjectId ?? '')
    await work.publish({
      type: 'mailed_link.used',
      subject: { kind: 'person', id: link.personId },
      data: { action: link.action, subjectId: link.subjectId },
    })
    return { message, page: link.page ?? '/inbox' }
  })
}

interface Usable {
  readonly orgId: string
  readonly link: StoredLink
  readonly act: MailAction
}

async function usableLink(threshold: Threshold, text: string): Promise<Usable> {
  const secret = readSecret('token', text)
  if (secret === null) throw notFound('link')
  const { orgId, hash } = secret
  const found = await threshold.inOrganisation(orgId, async (work: Work) => {
    const link = await linkByHash(work, 'act', hash)
    return link === null ? null : { link, now: work.now }
  })
  if (found === null) throw notFound('link')
  const { link, now } = found
  if (link.usedAt !== null) throw usedAlready()
  if (link.expiresAt <= now)
    throw ruleBroken(
      'link',
      'link_expired',
      'This link does not work any more: it was sent more than two weeks ago.',
      'Open Fairlead and do it there.',
    )
  const signedIn = await threshold.signedIn()
  // Whoever forwards a mail hands over what they may do; who is known to be somebody else is not let in by it.
  if (link.hasLeft || (signedIn !== null && signedIn !== link.personId))
    throw forbidden('use this link: it was sent to somebody else', 'the person it was sent to')
  const act = actionNamed(link.action)
  if (act === undefined)
    throw ruleBroken(
      'link',
      'link_outdated',
      'This link is from an earlier version of Fairlead.',
      'Open Fairlead and do it there.',
    )
  return { orgId, link, act }
}

function actionNamed(name: string | null): MailAction | undefined {
  for (const { mailActions = {} } of offers())
    if (name !== null && name in mailActions) return mailActions[name]
  return undefined
}

function actorOf({ personId, people, admin }: StoredLink): Actor {
  return { kind: 'person', personId, flags: { people, admin }, sessionId: null, write: true }
}

function usedAlready(): AppError {
  return ruleBroken(
    'link',
    'link_used',
    'This link was used already. It works once.',
    'Open Fairlead to see how it stands now.',
  )
}
