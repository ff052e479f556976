import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { BlockedTask, TaskObstacles } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { raiseAll, type Wish } from './acts/raise.ts'
import { stepEventOf } from './events.ts'
import { isWaiting, titleFrom } from './obstacle.ts'
import { obstaclesById } from './store/obstacle-reads.ts'
import { saveObstacles } from './store/save-obstacles.ts'

/** What the room `tasks` asks of obstacles: a blocked task always has one. */
export const taskObstacles: TaskObstacles = {
  async raiseFor(work, blocked) {
    if (blocked.length === 0) return []
    const chart = await chartOn(work, work.today)
    const wishes = blocked.map(task => wishOf(work, task, chart))
    return (await raiseAll(work, wishes, chart)).events
  },

  async letGo(work, obstacleIds) {
    const found = await obstaclesById(work, obstacleIds)
    const untaken = found.filter(({ state }) => isWaiting(state))
    if (untaken.length === 0) return []
    const after = untaken.map(obstacle => ({
      ...obstacle,
      state: 'withdrawn' as const,
      endedOn: work.today,
    }))
    await saveObstacles(work, after)
    return after.map((obstacle, i) =>
      stepEventOf('obstacle.withdrawn', untaken[i]?.state ?? 'open', obstacle),
    )
  },
}

/** One sentence makes it a detail of the work; a critical task makes it major. */
function wishOf(work: Work, task: BlockedTask, chart: OrgChart): Wish {
  const { obstacleId, taskId, teamId, goalId, assigneeId, critical, reason } = task
  const raisedById = work.actor.personId ?? assigneeId ?? chart.leadOf(teamId) ?? chart.roots()[0] ?? ''
  const ground = { raisedById, aboutId: null, teamId, assigneeId, ofTask: true, line: [] }
  return {
    ...{
      id: obstacleId,
      title: titleFrom(reason),
      impact: reason.length > 140 ? reason : '',
      level: 'detail',
    },
    ...{ cause: 'work', severity: critical ? 'major' : 'minor', aimId: goalId, taskId, needByOn: null },
    ...{ sensitive: false, ground, namedIds: [] },
  }
}
