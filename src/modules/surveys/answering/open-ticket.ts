import { AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import { holdTickets, type Ticket, ticketsByHash } from '../store/tickets.ts'
import { isAnswerable } from '../survey.ts'
import { readLink } from './ballot-link.ts'

/**
 * Enters the organisation of a link as the system, so that nothing is written down about who asks, and acts on its ticket. Where
 * answers bear a name, somebody signed in as another person is refused.
 */
export async function withTicket<T>(
  threshold: Threshold,
  link: string,
  held: boolean,
  act: (work: Work, ticket: Ticket) => Promise<T>,
): Promise<T> {
  const { orgId, hash } = readLink(link)
  const signedIn = await threshold.signedIn()
  return await threshold.inOrganisation(orgId, async work => {
    const ticket = (await ticketsByHash(work, [hash], held)).get(hash)
    if (ticket === undefined) throw notFound('link')
    const refused = whyNotEntered(ticket, signedIn)
    if (refused !== null) throw refused
    if (!held) return await act(work, ticket)
    const unused = await holdTickets(work, [ticket])
    return await act(work, { ...ticket, answered: !unused.has(ticket.ticket) })
  })
}

/** Why somebody is not let in by a ticket: 404 when the survey was called off, 403 when it is another person's; null when they are. */
export function whyNotEntered({ state, mode, personId }: Ticket, signedIn: string | null): AppError | null {
  if (state === 'cancelled') return notFound('link')
  if (mode === 'named' && signedIn !== null && signedIn !== personId)
    return forbidden('use this link: it was sent to somebody else', 'the person it was sent to')
  return null
}

/** Why nothing is taken by a ticket: 409 when it was handed in before, 422 when it cannot be answered today; null when it can. */
export function whyNotOpen({ answered, state, closesOn, opensOn }: Ticket, today: string): AppError | null {
  if (answered) return handedInBefore()
  if (isAnswerable(state, closesOn, today)) return null
  if (state === 'scheduled')
    return ruleBroken('', 'survey_not_open', `This survey opens on ${opensOn}.`, 'Open your link again then.')
  return ruleBroken(
    '',
    'survey_closed',
    'This survey is closed; it takes no more answers.',
    'Talk to your manager or the people team about what you wanted to say.',
  )
}

/** One ballot a link. */
export function handedInBefore(): AppError {
  const item = {
    field: '',
    code: 'handed_in',
    message: 'You have handed in already. Your answers are safe, and cannot be changed.',
    fix: 'There is nothing left to do.',
  }
  return new AppError('duplicate', { items: [item] })
}
