import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { SetMilestone } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import { putMilestone } from '../store/save.ts'
import { teamProblems } from './set-impact.ts'

/** Adds a milestone of the rollout, or says it anew. */
export async function setMilestone(work: Work, id: string, wanted: SetMilestone): Promise<SavedPart> {
  const opened = await openFor(work, id, 'rollout', 'change the milestones', wanted.rev)
  const { teamId, title, dueOn } = wanted
  const items = teamProblems([teamId], opened.chart)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const known = opened.change.milestones.find(each => each.id === wanted.id)
  if (wanted.id !== null && known === undefined) throw notFound('milestone')
  const milestone = { id: wanted.id ?? newId(work.now.getTime()), teamId, title, dueOn }
  const saved = await saveOver(work, opened)
  await putMilestone(work, id, { ...milestone, doneOn: known?.doneOn ?? null })
  await work.publish(
    happened('change.milestone_set', opened.change, { milestoneId: milestone.id, teamId, dueOn }),
  )
  return { id: milestone.id, rev: saved.rev }
}
