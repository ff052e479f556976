/**
 * Accounts: how people get in. Owns sign-in keys, sessions, API tokens and demo personas (tables `accounts_*`).
 * Publishes `session.opened`, `person.invited`, `sign_in_link.handed_over`, `token.created`, `token.revoked`.
 */
export { accountsRoutes } from './http.ts'
export { accountsRounds } from './rounds.ts'
export { isSetupNeeded, makeSetupKey } from './set-up.ts'
export { findStanding, insertPersonas, systemStanding } from './store.ts'
