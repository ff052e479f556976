import type { Offers } from '#platform/offers.ts'
import { announcementsNotices } from './notices.ts'
import { announcementsFound, announcementsWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const announcementsOffers: Offers = {
  room: 'announcements',
  waiting: announcementsWaiting,
  found: announcementsFound,
  notices: announcementsNotices,
}
