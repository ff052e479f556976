import type { Offers } from '#platform/offers.ts'
import { chartersNotices } from './notices.ts'
import { charterActs } from './store/acts.ts'
import { charterDeeds } from './store/deeds.ts'
import { charterDates, chartersBetween, chartersFound } from './store/offered.ts'
import { chartersWaiting } from './store/waiting.ts'

/** What this room offers to the queue, calendars, talks, the search and notices. */
export const chartersOffers: Offers = {
  room: 'charters',
  waiting: chartersWaiting,
  dates: charterDates,
  between: chartersBetween,
  found: chartersFound,
  acts: charterActs,
  deeds: charterDeeds,
  notices: chartersNotices,
}
