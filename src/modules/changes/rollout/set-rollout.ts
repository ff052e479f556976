import { ruleBroken } from '#kernel/errors.ts'
import { aimCards } from '#modules/aims/public.ts'
import type { Work } from '#platform/work.ts'
import type { SetRollout } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'

/** Says which goal the rollout is, where people get help, what the old way is and from when on it is switched off. */
export async function setRollout(work: Work, id: string, { rev, ...wanted }: SetRollout): Promise<Saved> {
  const opened = await openFor(work, id, 'rollout', 'plan the rollout of this change', rev)
  const { change } = opened
  const { goalId = change.goalId } = wanted
  if (goalId !== null && goalId !== change.goalId) await mustBeGoal(work, goalId)
  const { support = change.support, oldWay = change.oldWay, oldWayOffOn = change.oldWayOffOn } = wanted
  const saved = await saveOver(work, opened, { goalId, support, oldWay, oldWayOffOn })
  await work.publish(happened('change.rollout_set', change, { goalId, oldWayOffOn }))
  return saved
}

async function mustBeGoal(work: Work, goalId: string): Promise<void> {
  const [goal] = await aimCards(work, [goalId])
  if (goal?.kind !== 'goal')
    throw ruleBroken(
      'goalId',
      'no_goal',
      'This goal does not exist, or is not yours to see.',
      'Choose a goal from the list.',
    )
}
