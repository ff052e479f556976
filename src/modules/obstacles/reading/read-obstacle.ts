import { aimCards } from '#modules/aims/public.ts'
import { tasksOfObstacle } from '#modules/tasks/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { ObstacleState } from '../contract/words.ts'
import type { ObstaclePage } from '../contract.ts'
import { nextCourt } from '../court/court.ts'
import { presentCourt } from '../court/passed-to.ts'
import { OPEN_STATES } from '../obstacle.ts'
import { obstacleRow, whoIs, whoIsOrNobody } from '../obstacle-row.ts'
import { openRead } from '../open-obstacle.ts'
import type { OpenedObstacle } from '../opened-obstacle.ts'
import { obstacleWithPassings } from '../store/obstacle-reads.ts'

/** The page of one obstacle: what it is, with whom, until when, and how it came there. */
export async function readObstacle(work: Work, id: string): Promise<ObstaclePage> {
  const read = await obstacleWithPassings(work, id)
  const opened = await openRead(work, read)
  const { obstacle, chart, acceptorId } = opened
  const { aimId, taskId } = obstacle
  const [aim] = aimId === null ? [] : await aimCards(work, [aimId])
  const tasks = taskId === null ? [] : await tasksOfObstacle(work, id, taskId)
  const who = (personId: string) => whoIs(personId, chart)
  return {
    ...obstacleRow(opened, work.now),
    impact: obstacle.impact,
    how: obstacle.how,
    courtSince: obstacle.courtSinceAt.toISOString(),
    takeBy: obstacle.takeByAt?.toISOString() ?? null,
    answerBy: obstacle.answerByAt?.toISOString() ?? null,
    confirmBy: obstacle.confirmByAt?.toISOString() ?? null,
    next: whoIsOrNobody(nextOf(opened), chart),
    acceptor: whoIsOrNobody(acceptorId, chart),
    about: whoIsOrNobody(obstacle.aboutId, chart),
    helpers: obstacle.helperIds.map(who),
    named: obstacle.namedIds.map(who),
    aim: aim === undefined ? null : { id: aim.id, title: aim.title },
    tasks: tasks.map(task => ({ id: task.id, title: task.title, blocked: task.state === 'blocked' })),
    passings: (read?.passings ?? []).map(({ fromId, toId, byId, at, ...passing }) => ({
      ...passing,
      at: new Date(at).toISOString(),
      by: whoIsOrNobody(byId, chart),
      from: who(fromId),
      to: who(toId),
    })),
    steps: (await stepsOf(work, { kind: 'obstacle', id })).map(({ from, to, at, byId, why }) => ({
      from: from === null ? null : ObstacleState.parse(from),
      to: ObstacleState.parse(to),
      at: at.toISOString(),
      by: whoIsOrNobody(byId, chart),
      why,
    })),
  }
}

function nextOf({ obstacle, ground, chart }: OpenedObstacle): string | null {
  const { level, state } = obstacle
  if (!(OPEN_STATES as readonly ObstacleState[]).includes(state)) return null
  return nextCourt(level, ground, presentCourt(obstacle), chart)?.ownerId ?? null
}
