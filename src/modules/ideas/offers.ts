import type { Offers } from '#platform/offers.ts'
import { ideasNotices } from './notices.ts'
import { ideaDates, ideasBetween, ideasFound, ideasWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const ideasOffers: Offers = {
  room: 'ideas',
  waiting: ideasWaiting,
  dates: ideaDates,
  between: ideasBetween,
  found: ideasFound,
  notices: ideasNotices,
}
