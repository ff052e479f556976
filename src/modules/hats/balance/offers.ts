import { personById } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { addedActs } from './store/added.ts'
import { forgetBalance } from './store/forget.ts'
import { snapshotFor } from './store/snapshots.ts'

/** What the balance offers: acts that people added, to themselves, and a word to whom a picture is shared with. */
export const balanceOffers: Pick<Offers, 'acts' | 'notices'> = {
  acts: addedActs,
  notices: { 'balance.shared': shared },
}

/** Removes what somebody who is erased kept or shared here. */
export const balanceForgets: Subscription = {
  consumer: 'hats.forget_balance',
  types: ['person.erased'],
  handle: (work, { subjectId }) => forgetBalance(work, subjectId),
}

async function shared(work: Work, { actorId, subjectId }: LedgerEvent): Promise<Notice[]> {
  const snapshot = actorId === null ? null : await snapshotFor(work, actorId, subjectId)
  if (snapshot === null) return []
  const person = await personById(work, snapshot.personId)
  const name = person?.preferredName ?? person?.name ?? 'Somebody'
  const text = `${name} shares with you how their work divides into leading and managing.`
  return [{ to: [snapshot.withId], text, link: `/hats/balance/shared/${subjectId}` }]
}
