import { notFound, staleRev } from '#kernel/errors.ts'
import { type LineOwner, ownersAbove } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor, mustBeAllowed } from './access.ts'
import type { ObstacleAction } from './contract/words.ts'
import type { Saved } from './contract.ts'
import { acceptorOf, type Ground } from './court/court.ts'
import { mustBePossible } from './obstacle.ts'
import { obstacleRow, whoIs } from './obstacle-row.ts'
import type { OpenedObstacle } from './opened-obstacle.ts'
import { type Obstacle, obstacleById } from './store/obstacle-reads.ts'

/** Opens an obstacle for the actor: 404 when it is not theirs to see. At most three statements. */
export async function openObstacle(work: Work, id: string): Promise<OpenedObstacle> {
  return await openRead(work, await obstacleById(work, id))
}

/** The same for one that was read already, or looked for in vain. */
export async function openRead(work: Work, obstacle: Obstacle | undefined): Promise<OpenedObstacle> {
  if (obstacle === undefined) throw notFound('obstacle')
  const [opened] = await openAll(work, [obstacle])
  if (opened === undefined || !opened.actions.has('see')) throw notFound('obstacle')
  return opened
}

/** Opens it for one act: 404, 403 with whom to ask, 409 with the legal states or the current version. */
export async function openFor(
  work: Work,
  id: string,
  action: ObstacleAction,
  words: string,
  rev?: number,
): Promise<OpenedObstacle> {
  const opened = await openObstacle(work, id)
  mustBeAllowed(opened.actions, action, words)
  if (rev !== undefined && opened.obstacle.rev !== rev) throw staleRev(obstacleRow(opened, work.now))
  mustBePossible(action, opened.obstacle.state)
  return opened
}

/** The same for obstacles that were read already, in their order. */
export async function openAll(work: Work, obstacles: readonly Obstacle[]): Promise<OpenedObstacle[]> {
  const aimIds = obstacles.map(({ aimId }) => aimId).filter(aimId => aimId !== null)
  const lines = await ownersAbove(work, [...new Set(aimIds)])
  const chart = await chartOn(work, work.today)
  return obstacles.map(obstacle => {
    const ground = groundOf(obstacle, lines.get(obstacle.aimId ?? '') ?? [])
    const acceptorId = acceptorOf(ground, chart)
    const place = { ...obstacle, goalOwnerId: ground.line[0]?.ownerId ?? null, acceptorId }
    return { obstacle, chart, ground, acceptorId, actions: actionsFor(place, work.actor.personId, chart) }
  })
}

/** What a write answers, after `obstacle` was saved over its rev. */
export function saved({ chart }: OpenedObstacle, { id, rev, state, ownerId }: Obstacle): Saved {
  return { id, rev: rev + 1, state, owner: whoIs(ownerId, chart) }
}

function groundOf({ raisedById, aboutId, teamId, taskId }: Obstacle, line: readonly LineOwner[]): Ground {
  return { raisedById, aboutId, teamId, assigneeId: null, ofTask: taskId !== null, line }
}
