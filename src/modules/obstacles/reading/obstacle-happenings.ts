import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import {
  type ObstacleHappening,
  type ObstaclesOfAbsence,
  obstaclesThatHappened,
} from '../store/obstacle-happenings.ts'
import { visibilityOf } from '../visibility.ts'

/** What became of the obstacles of somebody and of their teams, as far as all these people may see it. */
export async function obstacleHappenings(
  work: Work,
  whose: ObstaclesOfAbsence,
  readerIds: readonly string[],
): Promise<ObstacleHappening[]> {
  const chart = await chartOn(work, work.today)
  // What somebody sees only as the owner of its goal is left out: that is little, and costs a statement each.
  return await obstaclesThatHappened(
    work,
    whose,
    readerIds.map(id => visibilityOf(id, [], chart)),
  )
}
