import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { promiseDates, promisesBetween, promisesFound, promisesWaiting } from './store/offered.ts'
import { promiseById } from './store/promises.ts'

/** What commitments offers to the rooms that gather. */
export const commitmentsOffers: Offers = {
  room: 'commitments',
  waiting: promisesWaiting,
  dates: promiseDates,
  between: promisesBetween,
  found: promisesFound,
  notices: {
    'promise.made': (work, event) => tellReceiver(work, event, name => `${name} promised you something.`),
    'promise.renegotiated': (work, event) =>
      tellReceiver(work, event, name => `${name} gave a promise to you a new date.`),
    'promise.withdrawn': (work, event) =>
      tellReceiver(work, event, name => `${name} took a promise to you back.`),
  },
}

/** Tells to whom a promise was made, unless they wrote it down themselves; never what it is about. */
async function tellReceiver(
  work: Work,
  { subjectId, actorId }: LedgerEvent,
  sentence: (name: string) => string,
): Promise<readonly Notice[]> {
  const row = await promiseById(work, subjectId)
  if (row === null || row.byPersonId === null || row.toPersonId === null) return []
  // The new one that continues a renegotiated one has been told of by its predecessor.
  if (row.toPersonId === actorId || row.turn > 1) return []
  const name = (await chartOn(work, work.today)).person(row.byPersonId)?.name ?? ''
  return [{ to: [row.toPersonId], text: sentence(name), link: `/commitments?promise=${row.id}` }]
}
