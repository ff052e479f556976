/**
 * The door of the room `standards`: how recurring work is done (procedures, who has read them, how work keeps to them), and
 * improvements with what they should save and what they did.
 * Tables: `standards_*`. Events: `standard.*` on a procedure {teamId, version}, `improvement.*` on an improvement {teamId}.
 */
export { addDemoStandards } from './demo/demo.ts'
export { standardsRoutes } from './http.ts'
export { standardsOffers } from './offers.ts'
export { ownedStandards } from './store/procedures.ts'
export { standardsSubscriptions } from './subscriptions.ts'
