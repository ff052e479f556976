import { accountsRoutes, findStanding, systemStanding, tidyAccounts } from '#modules/accounts/public.ts'
import { aimsRoutes, ownedAims, plansRoutes, provideTaskFacts } from '#modules/aims/public.ts'
import { homeRoutes } from '#modules/home/public.ts'
import {
  organisationDirectory,
  peopleImportRoutes,
  peopleRoutes,
  provideHandoverTasks,
  provideOwnedThings,
} from '#modules/people/public.ts'
import { createHandoverTasks, ownedTasks, taskFacts, tasksRoutes } from '#modules/tasks/public.ts'
import type { ServerParts } from '#platform/http/server-parts.ts'
import type { Subscription, WorkerParts } from '#platform/jobs/worker.ts'

// What one room does when another says that something happened.
const subscriptions: readonly Subscription[] = []

provideTaskFacts(taskFacts)
provideOwnedThings(ownedAims)
provideOwnedThings(ownedTasks)
provideHandoverTasks(createHandoverTasks)

/** Every room of the house, wired: its routes, and what one room tells or asks another without importing it. */
export const rooms = {
  routes: {
    accounts: accountsRoutes,
    people: [...peopleRoutes, ...peopleImportRoutes],
    aims: [...aimsRoutes, ...plansRoutes],
    tasks: tasksRoutes,
    home: homeRoutes,
  },
  findStanding,
  systemStanding,
  organisationDirectory,
  subscriptions,
  subscribers: (type: string) =>
    subscriptions
      .filter(subscription => subscription.types.includes(type))
      .map(subscription => subscription.consumer),
  tidy: [tidyAccounts],
} satisfies Pick<ServerParts, 'routes' | 'findStanding' | 'systemStanding' | 'subscribers'> &
  Pick<WorkerParts, 'subscriptions' | 'tidy'> & { organisationDirectory: typeof organisationDirectory }
