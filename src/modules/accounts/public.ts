/**
 * Accounts: how people get in. Owns sign-in keys, sessions, API tokens and demo personas (tables `accounts_*`).
 * Publishes `session.opened`, `person.invited`, `sign_in_link.handed_over`, `token.created`, `token.revoked`.
 */
export { accountsRoutes } from './http.ts'
export { isSetupNeeded, setupKey } from './set-up.ts'
export { findStanding, insertPersonas, systemStanding } from './store.ts'
export { tidyAccounts } from './tidy-accounts.ts'
