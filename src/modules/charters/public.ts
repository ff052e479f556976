/**
 * The door of the room `charters`: what each role is for, agreed by the person and who answers for them; what the two answer
 * blindly (priorities, clarity); how a team works together. Clarity between two named people lives here and not in `surveys`: it
 * is about one charter, both read it, and nothing of it is counted; the anonymous clarity of a team is a survey.
 * Tables: `charters_*`. Events: `charter.*` on a charter, `priority_match.*` and `clarity_pulse.*` on an exchange {personId,
 * managerId}, `norms.*` on a team {version}.
 */
export { addDemoCharters } from './demo/demo.ts'
export { pairClarity } from './exchanges/pair-clarity.ts'
export { chartersRoutes } from './http.ts'
export { chartersOffers } from './offers.ts'
export { ownersOfDecision } from './overlaps/overlaps.ts'
export { readableResponsibilities } from './reading/readable-responsibilities.ts'
export {
  type CharterFacts,
  type CharterState,
  charterFacts,
  charterStates,
  type RevealedExchange,
} from './store/charter-facts.ts'
export { chartersSubscriptions } from './subscriptions.ts'
