/**
 * The door of the room `delegations`: authority that is given, how far, within which limits, and what is done inside it.
 * Tables: `delegations_*`. Events: see `delegation-step.ts`, subject kind `delegation`.
 * Folders: how far somebody can go (authority), offers (giving), what the receiver and the giver say to them (answers), checks
 * and levels (checks), absences (covers), acts of givers in spite of them (reach-ins), and what is read (reading).
 */
export { addDemoDelegations } from './demo/demo.ts'
export { delegationsRoutes } from './http.ts'
export { delegationsOffers } from './offers.ts'
export { type StandingCover, standingCovers } from './reading/standing-covers.ts'
export { delegationsRounds } from './rounds.ts'
export { type DelegationFact, delegationFacts, type ReachInFact } from './store/delegation-facts.ts'
export { delegationsOver, ownedDelegations } from './store/delegations.ts'
export { delegationsSubscriptions } from './subscriptions.ts'
