import type { OrgChart } from '#modules/people/public.ts'
import type { ObstacleAction } from './contract/words.ts'
import type { Ground } from './court/court.ts'
import type { Obstacle } from './store/obstacle-reads.ts'

/** An obstacle together with what every action on it needs. */
export interface OpenedObstacle {
  readonly obstacle: Obstacle
  readonly chart: OrgChart
  /** As far as it does not depend on who does a task. */
  readonly ground: Ground
  readonly acceptorId: string | null
  /** What the actor may do with it, whatever its state. */
  readonly actions: ReadonlySet<ObstacleAction>
}
