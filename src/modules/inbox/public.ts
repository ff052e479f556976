/**
 * The door of the room `inbox`: the one queue of what waits for a person, gathered from all rooms; what they were told, in the
 * app and by mail; links in mails that act once. Tables: `inbox_*`. Events: `notice_preferences.changed`, `mailed_link.used`.
 */
export { addDemoNotices } from './demo.ts'
export { inboxRoutes } from './http.ts'
export { provideAddress } from './mails/address.ts'
export { inboxSubscriptions } from './notices/notify.ts'
export { inboxRounds } from './rounds.ts'
