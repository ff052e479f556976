import type { Offers } from '#platform/offers.ts'
import { standardActs } from './store/acts.ts'
import { standardsFound, standardsWaiting } from './store/waiting.ts'

/** What this room offers to the queue and the search. */
export const standardsOffers: Offers = {
  room: 'standards',
  waiting: standardsWaiting,
  found: standardsFound,
  acts: standardActs,
}
