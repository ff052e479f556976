import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { raiseObstacle } from './acts/raise-obstacle.ts'
import { NewObstacle } from './contract/bodies.ts'
import type { ObstaclePage, Saved } from './contract.ts'
import { readObstacle } from './reading/read-obstacle.ts'
import { sweep } from './sweep.ts'

/** Raises an obstacle as somebody of the story. */
export async function raisedBy(org: Organisation, by: Name, over: Partial<NewObstacle> = {}): Promise<Saved> {
  const wish = NewObstacle.parse({ title: 'The crane is broken', ...over })
  return await org.as(by, work => raiseObstacle(work, wish))
}

/** The page of an obstacle as somebody sees it. */
export async function pageOf(org: Organisation, as: Name, id: string): Promise<ObstaclePage> {
  return await org.as(as, work => readObstacle(work, id))
}

/** Moves the clock and does what happens by itself. */
export async function sweepAt(org: Organisation, iso: string): Promise<void> {
  org.at(iso)
  await org.system(sweep)
}
