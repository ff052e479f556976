/**
 * The door of the room `ideas`: what anybody proposes upward, who answers it within ten working days, and what came of it.
 * Tables: `ideas_*`. Events: see `events.ts`, subject kind `idea`.
 * Folders: who answers until when (answerer), what people do with one (acts), where it is read (reading).
 */
export { addDemoIdeas } from './demo/demo.ts'
export { ideasRoutes } from './http.ts'
export { ideasOffers } from './offers.ts'
export { ideasRounds } from './rounds.ts'
export { ideasSubscriptions } from './subscriptions.ts'
