import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { deadlines, recounted } from '../clock/sla.ts'
import type { EditObstacle, Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import type { Obstacle } from '../store/obstacle-reads.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Changes what it says. Another severity counts the clocks again from their beginning. */
export async function editObstacle(work: Work, id: string, edit: EditObstacle): Promise<Saved> {
  const opened = await openFor(work, id, 'edit', 'change this obstacle', edit.rev)
  const { obstacle } = opened
  const { title, impact, cause, severity, needByOn } = edit
  const edited: Obstacle = {
    ...obstacle,
    title: title ?? obstacle.title,
    impact: impact ?? obstacle.impact,
    cause: cause ?? obstacle.cause,
    severity: severity ?? obstacle.severity,
    needByOn: needByOn === undefined ? obstacle.needByOn : needByOn,
  }
  const fields = FIELDS.filter(field => edited[field] !== obstacle[field])
  const after = edited.severity === obstacle.severity ? edited : await counted(work, obstacle, edited)
  await saveObstacles(work, [after])
  await work.publish(happened('obstacle.edited', after, { fields }))
  return saved(opened, after)
}

const FIELDS = ['title', 'impact', 'cause', 'severity', 'needByOn'] as const

async function counted(work: Work, before: Obstacle, after: Obstacle): Promise<Obstacle> {
  const clock = (await clocksOf(work, [after.ownerId], after.courtSinceAt)).get(after.ownerId)
  if (clock === undefined) return after
  const ends = deadlines(clock, after.courtSinceAt, after.severity, after.halved)
  return {
    ...after,
    takeByAt: recounted(before.takeByAt, ends.takeByAt, work.now),
    answerByAt: recounted(before.answerByAt, ends.answerByAt, work.now),
  }
}
