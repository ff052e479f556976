/**
 * The door of the room `commitments`: promises made in any room form one list: kept, renegotiated, missed.
 * A promise is private to who made it and to whom it was made, unless it was made to everybody or its maker shows it.
 * Tables: `commitments_*`. Events: see `promise-step.ts`, subject kind `promise`; `promises.shared` on a person.
 */
export { carryParty } from './carry-party.ts'
export type { PromiseView } from './contract.ts'
export { addPromiseRows } from './demo/add-promise-rows.ts'
export { addDemoCommitments } from './demo/demo.ts'
export { commitmentsRoutes } from './http.ts'
export { promise } from './make-promises.ts'
export { commitmentsOffers } from './offers.ts'
export { promisesFrom, promisesWith } from './read-promises.ts'
export { commitmentsRounds } from './rounds.ts'
export { ownedPromises } from './store/promises.ts'
export { commitmentsSubscriptions } from './subscriptions.ts'
