import { accountsRoutes } from '#modules/accounts/http.ts'
import { findStanding, systemStanding } from '#modules/accounts/public.ts'
import type { ServerParts } from '#platform/http/server.ts'

/** Every room of the house, wired: its routes, and what one room tells or asks another without importing it. */
export const rooms = {
  routes: { accounts: accountsRoutes },
  findStanding,
  systemStanding,
  subscribers: () => [],
} satisfies Pick<ServerParts, 'routes' | 'findStanding' | 'systemStanding' | 'subscribers'>
