import type { OrgChart } from '#modules/people/public.ts'
import type { ObstacleRow } from './contract.ts'
import { isPossible } from './obstacle.ts'
import type { OpenedObstacle } from './opened-obstacle.ts'

/** An obstacle as a list shows it to the actor, with what they can do now. */
export function obstacleRow({ obstacle, chart, actions }: OpenedObstacle, now: Date): ObstacleRow {
  const { state, dueAt } = obstacle
  return {
    id: obstacle.id,
    rev: obstacle.rev,
    title: obstacle.title,
    level: obstacle.level,
    cause: obstacle.cause,
    severity: obstacle.severity,
    state,
    sensitive: obstacle.sensitive,
    raiser: whoIs(obstacle.raisedById, chart),
    owner: whoIs(obstacle.ownerId, chart),
    team: { id: obstacle.teamId, name: chart.team(obstacle.teamId)?.name ?? '' },
    aimId: obstacle.aimId,
    taskId: obstacle.taskId,
    raisedAt: obstacle.raisedAt.toISOString(),
    needByOn: obstacle.needByOn,
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt <= now,
    rungs: obstacle.rungs,
    actions: [...actions].filter(action => isPossible(action, state)),
  }
}

/** A person by id and name. */
export function whoIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? '' }
}

/** The same, or null for nobody. */
export function whoIsOrNobody(id: string | null, chart: OrgChart): { id: string; name: string } | null {
  return id === null ? null : whoIs(id, chart)
}
