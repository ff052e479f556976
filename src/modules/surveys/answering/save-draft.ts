import type { Threshold } from '#platform/threshold.ts'
import { saveDraft } from '../store/tickets.ts'
import type { Given } from './given.ts'
import { whyNotOpen, withTicket } from './open-ticket.ts'

/** Keeps what somebody has answered so far, right or wrong: it is looked at when they hand in. */
export async function keepDraft(
  threshold: Threshold,
  link: string,
  { answers, comments }: Given,
): Promise<void> {
  await withTicket(threshold, link, true, async (work, ticket) => {
    const refused = whyNotOpen(ticket, work.today)
    if (refused !== null) throw refused
    await saveDraft(work, ticket, { answers, comments })
  })
}
