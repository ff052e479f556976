/**
 * The door of the room `announcements`: what somebody who leads wants people to know, who has read it, and whether it was
 * understood as it was meant, in counts.
 * Tables: `announcements_*`. Events: see `events.ts`, subject kind `announcement`.
 */
export { addDemoAnnouncements } from './demo/demo.ts'
export { announcementsRoutes } from './http.ts'
export { announcementsOffers } from './offers.ts'
export { announcementsSubscriptions } from './subscriptions.ts'
