import { AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import { holdTicket, type Ticket, ticketByHash } from '../store/tickets.ts'
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
    const ticket = await ticketByHash(work, hash, held)
    if (ticket === null || ticket.state === 'cancelled') throw notFound('link')
    if (ticket.mode === 'named' && signedIn !== null && signedIn !== ticket.personId)
      throw forbidden('use this link: it was sent to somebody else', 'the person it was sent to')
    return await act(work, held ? { ...ticket, answered: await holdTicket(work, ticket) } : ticket)
  })
}

/** Throws 409 when it was handed in before, 422 when it cannot be answered today. */
export function mustBeOpen({ answered, state, closesOn, opensOn }: Ticket, today: string): void {
  if (answered) throw handedInBefore()
  if (isAnswerable(state, closesOn, today)) return
  if (state === 'scheduled')
    throw ruleBroken('', 'survey_not_open', `This survey opens on ${opensOn}.`, 'Open your link again then.')
  throw ruleBroken(
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
