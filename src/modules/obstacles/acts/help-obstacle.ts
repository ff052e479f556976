import { actingPerson, type Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { saveObstacles } from '../store/save-obstacles.ts'

/** Offers help: helpers may say how it is solved. */
export async function helpObstacle(work: Work, id: string): Promise<Saved> {
  const opened = await openFor(work, id, 'help', 'help with this obstacle')
  const me = actingPerson(work)
  await saveObstacles(work, [], { helpers: [{ obstacleId: id, personId: me }] })
  await work.publish(happened('obstacle.help_offered', opened.obstacle, { helperId: me }))
  return { ...saved(opened, opened.obstacle), rev: opened.obstacle.rev }
}
