import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { markMilestone } from '../store/criteria-and-milestones.ts'

/** The owner marks a milestone done, or not done after all. There is no half done. */
export async function completeMilestone(
  work: Work,
  id: string,
  milestoneId: string,
  done: boolean,
): Promise<Saved> {
  const { aim } = await openFor(work, id, 'complete_milestone')
  if (!(await markMilestone(work, id, milestoneId, done))) throw notFound('milestone')
  await work.publish(
    aimEvent(done ? 'aim.milestone_completed' : 'aim.milestone_reopened', id, { milestoneId }),
  )
  return { id, rev: aim.rev, state: aim.state }
}
