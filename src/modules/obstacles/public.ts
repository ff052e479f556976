/**
 * The door of the room `obstacles`: what stands in the way of work, in whose court it is, and until when they answer.
 * Tables: `obstacles_*`. Events: see `events.ts`, subject kind `obstacle`.
 * Folders: whose it is (court), until when (clock), what people do with it (acts), where it is read (reading).
 */
export { raiseObstacle } from './acts/raise-obstacle.ts'
export { NewObstacle } from './contract/bodies.ts'
export { addDemoObstacles } from './demo/demo.ts'
export { taskObstacles } from './for-tasks.ts'
export { obstaclesRoutes } from './http.ts'
export { obstaclesOffers } from './offers.ts'
export { obstacleHappenings } from './reading/obstacle-happenings.ts'
export { obstaclesRounds } from './rounds.ts'
export { obstacleCount } from './store/obstacle-facts.ts'
export type { ObstacleHappening } from './store/obstacle-happenings.ts'
export { type ObstacleFact, openObstaclesOn } from './store/open-obstacles-on.ts'
export { ownedObstacles } from './store/sweep.ts'
export { obstaclesSubscriptions } from './subscriptions.ts'
