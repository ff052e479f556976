/**
 * The door of the room `decisions`: a question, who decides it until when, what was known and thought, what was chosen and why.
 * What is decided stands until something is new.
 * Tables: `decisions_*`. Events: see `events.ts`, subject kind `decision`.
 * Folders: proposing and hearing (gathering), choosing and sticking to it (deciding), where it is read (reading).
 */
export { NewDecision } from './contract/bodies.ts'
export { addDemoDecisions } from './demo/demo.ts'
export { proposeDecision } from './gathering/propose-decision.ts'
export { decisionsRoutes } from './http.ts'
export { decisionsOffers } from './offers.ts'
export { decisionsSeen } from './reading/decisions-seen.ts'
export { decisionsRounds } from './rounds.ts'
export { type DecisionFact, decisionFacts } from './store/decision-facts.ts'
export { decisionHappenings } from './store/decision-happenings.ts'
export { ownedDecisions } from './store/sweep.ts'
export { decisionsSubscriptions } from './subscriptions.ts'
