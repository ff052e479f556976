import type { Offers } from '#platform/offers.ts'
import { decisionsNotices } from './notices.ts'
import { decisionActs } from './store/acts.ts'
import { decisionDeeds } from './store/deeds.ts'
import { decisionsBetween, decisionsDates, decisionsFound, decisionsWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const decisionsOffers: Offers = {
  room: 'decisions',
  waiting: decisionsWaiting,
  dates: decisionsDates,
  between: decisionsBetween,
  found: decisionsFound,
  acts: decisionActs,
  deeds: decisionDeeds,
  notices: decisionsNotices,
}
