import type { Offers } from '#platform/offers.ts'
import { surveysNotices } from './notices.ts'
import { surveyActs } from './store/acts.ts'
import { surveyDeeds } from './store/deeds.ts'
import { surveyDates, surveysFound, surveysWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const surveysOffers: Offers = {
  room: 'surveys',
  waiting: surveysWaiting,
  dates: surveyDates,
  found: surveysFound,
  acts: surveyActs,
  deeds: surveyDeeds,
  notices: surveysNotices,
}
