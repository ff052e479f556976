/**
 * The door of the room `partners`: external parties, who here keeps the relationship, and what is noted about them.
 * Tables: `partners_*`. Events, subject kind `party`: party.added {ownerId} · party.changed · party.handed_over
 * {fromOwnerId, toOwnerId} · party.noted {noteId} · party.ended.
 */
export { currentParties } from './current-parties.ts'
export { addDemoPartners } from './demo/demo.ts'
export { partnersRoutes } from './http.ts'
export { partnersOffers, partnersSubscriptions } from './offers.ts'
export { ownedParties, partyNamed } from './store/parties.ts'
