import type { Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { confirmObstacle } from './acts/end-obstacle.ts'
import { takeObstacle } from './acts/take-obstacle.ts'
import { obstaclesNotices } from './notices.ts'
import { openObstacle } from './open-obstacle.ts'
import { obstacleActs } from './store/acts.ts'
import { obstacleDeeds } from './store/deeds.ts'
import { obstaclesBetween, obstaclesFound, obstaclesWaiting } from './store/offers.ts'

/** What this room offers to those that gather from all. */
export const obstaclesOffers: Offers = {
  room: 'obstacles',
  waiting: obstaclesWaiting,
  between: obstaclesBetween,
  found: obstaclesFound,
  acts: obstacleActs,
  deeds: obstacleDeeds,
  notices: obstaclesNotices,
  mailActions: {
    obstacle_take: async (work, id) => {
      await takeObstacle(work, id, await revOf(work, id))
      return 'You took it on. The person who raised it is told.'
    },
    obstacle_confirm: async (work, id) => {
      await confirmObstacle(work, id, await revOf(work, id))
      return 'Thank you. It is closed.'
    },
  },
}

async function revOf(work: Work, id: string): Promise<number> {
  return (await openObstacle(work, id)).obstacle.rev
}
