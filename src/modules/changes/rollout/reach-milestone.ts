import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import { mayReach } from '../reading/parts.ts'
import { putMilestone } from '../store/save.ts'

/** Says when a milestone was reached, or (null) that it is not. A team's own is also the business of who leads it. */
export async function reachMilestone(
  work: Work,
  id: string,
  milestoneId: string,
  { rev, doneOn }: { readonly rev: number; readonly doneOn: LocalDate | null },
): Promise<SavedPart> {
  const opened = await openFor(work, id, 'reach', 'say that this milestone is reached', rev)
  const milestone = opened.change.milestones.find(each => each.id === milestoneId)
  if (milestone === undefined) throw notFound('milestone')
  if (!mayReach(opened, milestone.teamId))
    throw forbidden('say that this milestone is reached', 'the change manager')
  if (doneOn !== null && doneOn > work.today)
    throw ruleBroken('doneOn', 'in_future', 'This day is still to come.', 'Choose today or a day before.')
  const saved = await saveOver(work, opened)
  await putMilestone(work, id, { ...milestone, doneOn })
  await work.publish(happened('change.milestone_reached', opened.change, { milestoneId, doneOn }))
  return { id: milestoneId, rev: saved.rev }
}
