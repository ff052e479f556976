/**
 * The door of the room `check-ins`: the weekly personal check-in, between a person and whoever answers for them.
 * Tables: `check_ins_*`. Events: check_in.made, .changed, .guidance_asked, .answered (subject kind `check_in`); check_in.missed,
 * .missed_again (subject kind `person`). They tell ids and the week, never a word of it.
 */
export { addDemoCheckIns } from './demo.ts'
export { checkInsRoutes } from './http.ts'
export { checkInsOffers } from './offers.ts'
export { checkInsRounds } from './rounds.ts'
export { type CheckInFact, checkInFacts } from './store/check-in-facts.ts'
export { lastCheckIns } from './store/last-check-ins.ts'
export { checkInsSubscriptions } from './subscriptions.ts'
