/**
 * The door of the room `changes`: what is to become different, led (purpose, questions, direction talks) and managed (impact map,
 * milestones, go or no-go per team, adoption) on one page. Everybody's to read once announced; before that only for who shapes it.
 * Tables: `changes_*`. Events: see `events.ts`, subject kind `change`.
 * For who advises people: `changesUnderWay` (changes-under-way.ts). For who surveys: `provideSurveyReadiness` (rollout/).
 */
export { addDemoChanges } from './demo/demo.ts'
export { changesRoutes } from './http.ts'
export { changesOffers } from './offers.ts'
export { changeNames } from './reading/change-names.ts'
export { changeSponsor } from './reading/change-sponsor.ts'
export { changeToAsk } from './reading/change-to-ask.ts'
export { type ChangeFact, changeFacts } from './store/change-facts.ts'
export { ownedChanges } from './store/offered.ts'
export { changesSubscriptions } from './subscriptions.ts'
