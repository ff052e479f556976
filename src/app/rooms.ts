import { accountsRounds, accountsRoutes, findStanding, systemStanding } from '#modules/accounts/public.ts'
import {
  aimsForgets,
  aimsOffers,
  aimsRoutes,
  ownedAims,
  plansRoutes,
  provideObstacleCount,
  provideTaskFacts,
} from '#modules/aims/public.ts'
import {
  announcementsOffers,
  announcementsRoutes,
  announcementsSubscriptions,
} from '#modules/announcements/public.ts'
import { changesOffers, changesRoutes, changesSubscriptions, ownedChanges } from '#modules/changes/public.ts'
import { chartersOffers, chartersRoutes, chartersSubscriptions } from '#modules/charters/public.ts'
import {
  checkInsOffers,
  checkInsRounds,
  checkInsRoutes,
  checkInsSubscriptions,
} from '#modules/check-ins/public.ts'
import {
  commitmentsOffers,
  commitmentsRounds,
  commitmentsRoutes,
  commitmentsSubscriptions,
  ownedPromises,
} from '#modules/commitments/public.ts'
import {
  conversationsOffers,
  conversationsRounds,
  conversationsRoutes,
  conversationsSubscriptions,
} from '#modules/conversations/public.ts'
import {
  decisionsOffers,
  decisionsRounds,
  decisionsRoutes,
  decisionsSubscriptions,
  ownedDecisions,
} from '#modules/decisions/public.ts'
import {
  delegationsOffers,
  delegationsRounds,
  delegationsRoutes,
  delegationsSubscriptions,
  ownedDelegations,
} from '#modules/delegations/public.ts'
import { feedbackForgets, feedbackOffers, feedbackRoutes } from '#modules/feedback/public.ts'
import { hatsOffers, hatsRounds, hatsRoutes, hatsSubscriptions } from '#modules/hats/public.ts'
import { homeRoutes } from '#modules/home/public.ts'
import { ideasOffers, ideasRounds, ideasRoutes, ideasSubscriptions } from '#modules/ideas/public.ts'
import { inboxRounds, inboxRoutes, inboxSubscriptions } from '#modules/inbox/public.ts'
import {
  obstacleCount,
  obstaclesOffers,
  obstaclesRounds,
  obstaclesRoutes,
  obstaclesSubscriptions,
  ownedObstacles,
  taskObstacles,
} from '#modules/obstacles/public.ts'
import {
  ownedParties,
  partnersOffers,
  partnersRoutes,
  partnersSubscriptions,
} from '#modules/partners/public.ts'
import {
  forgetReasonsGiven,
  organisationDirectory,
  peopleImportRoutes,
  peopleOffers,
  peopleRoutes,
  provideHandoverTasks,
  provideOwnedThings,
} from '#modules/people/public.ts'
import {
  ownedStandards,
  standardsOffers,
  standardsRoutes,
  standardsSubscriptions,
} from '#modules/standards/public.ts'
import {
  surveysOffers,
  surveysPlans,
  surveysRounds,
  surveysRoutes,
  surveysSubscriptions,
} from '#modules/surveys/public.ts'
import {
  createHandoverTasks,
  ownedTasks,
  provideTaskObstacles,
  taskFacts,
  tasksOffers,
  tasksRoutes,
} from '#modules/tasks/public.ts'
import type { ServerParts } from '#platform/http/server-parts.ts'
import type { Round } from '#platform/jobs/round.ts'
import type { WorkerParts } from '#platform/jobs/worker.ts'
import { offer } from '#platform/offers.ts'

// What one room does when another says that something happened.
const subscriptions: WorkerParts['subscriptions'] = [
  // one room a line
  forgetReasonsGiven,
  aimsForgets,
  ...commitmentsSubscriptions,
  ...delegationsSubscriptions,
  ...chartersSubscriptions,
  ...announcementsSubscriptions,
  ...partnersSubscriptions,
  ...conversationsSubscriptions,
  ...standardsSubscriptions,
  feedbackForgets,
  ...inboxSubscriptions,
  ...obstaclesSubscriptions,
  ...decisionsSubscriptions,
  ...ideasSubscriptions,
  ...checkInsSubscriptions,
  ...changesSubscriptions,
  ...surveysSubscriptions,
  surveysPlans,
  ...hatsSubscriptions,
]

// What rooms want done again and again in each organisation.
const rounds: readonly Round[] = [
  // one room a line
  ...accountsRounds,
  ...commitmentsRounds,
  ...conversationsRounds,
  ...decisionsRounds,
  ...delegationsRounds,
  ...ideasRounds,
  ...inboxRounds,
  ...obstaclesRounds,
  ...checkInsRounds,
  ...surveysRounds,
  ...hatsRounds,
]
provideTaskFacts(taskFacts)
provideObstacleCount(obstacleCount)
provideTaskObstacles(taskObstacles)
provideOwnedThings(ownedAims)
provideOwnedThings(ownedTasks)
provideOwnedThings(ownedPromises)
provideOwnedThings(ownedDelegations)
provideOwnedThings(ownedParties)
provideOwnedThings(ownedStandards)
provideOwnedThings(ownedObstacles)
provideOwnedThings(ownedDecisions)
provideOwnedThings(ownedChanges)
provideHandoverTasks(createHandoverTasks)

// What the queue, calendars, the search and notices gather.
offer(feedbackOffers)
offer(chartersOffers)
offer(announcementsOffers)
offer(peopleOffers, aimsOffers, tasksOffers, commitmentsOffers, delegationsOffers, partnersOffers)
offer(standardsOffers)
offer(obstaclesOffers)
offer(decisionsOffers)
offer(ideasOffers)
offer(checkInsOffers)
offer(conversationsOffers)
offer(changesOffers)
offer(surveysOffers)
offer(hatsOffers)

/** Every room of the house, wired: its routes, and what one room tells or asks another without importing it. */
export const rooms = {
  routes: {
    accounts: accountsRoutes,
    people: [...peopleRoutes, ...peopleImportRoutes],
    aims: [...aimsRoutes, ...plansRoutes],
    tasks: tasksRoutes,
    commitments: commitmentsRoutes,
    inbox: inboxRoutes,
    feedback: feedbackRoutes,
    charters: chartersRoutes,
    announcements: announcementsRoutes,
    standards: standardsRoutes,
    delegations: delegationsRoutes,
    partners: partnersRoutes,
    obstacles: obstaclesRoutes,
    decisions: decisionsRoutes,
    ideas: ideasRoutes,
    'check-ins': checkInsRoutes,
    conversations: conversationsRoutes,
    changes: changesRoutes,
    surveys: surveysRoutes,
    hats: hatsRoutes,
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
  rounds,
} satisfies Pick<ServerParts, 'routes' | 'findStanding' | 'systemStanding' | 'subscribers'> &
  Pick<WorkerParts, 'subscriptions' | 'rounds'> & { organisationDirectory: typeof organisationDirectory }
