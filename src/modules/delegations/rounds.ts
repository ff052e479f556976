import type { Round } from '#platform/jobs/round.ts'
import { lapseOffers } from './giving/lapse-offers.ts'
import { turnDelegations } from './turn-delegations.ts'

/** What delegations does by itself. */
export const delegationsRounds: readonly Round[] = [
  { name: 'delegations.turn', everyMinutes: 60, run: turnDelegations },
  { name: 'delegations.lapse', everyMinutes: 60, run: lapseOffers },
]
