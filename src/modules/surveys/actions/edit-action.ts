import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { EditAction, SavedAction } from '../contract/actions.ts'
import { followed } from '../events.ts'
import { updateAction } from '../store/actions.ts'
import { ownerProblems } from './make-action.ts'
import { openFollowUp } from './open-actions.ts'

/** Changes what an action says while nobody was told of it. */
export async function editAction(work: Work, id: string, edit: EditAction): Promise<SavedAction> {
  const { rev, ...changed } = edit
  const { action, chart } = await openFollowUp(work, id, 'edit', 'change this action', rev)
  const { youSaid = action.youSaid, ownerId = action.ownerId, weDecided = action.weDecided } = changed
  const problems = ownerProblems(ownerId, chart)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  await updateAction(work, action, { youSaid, weDecided, ownerId })
  await work.publish(followed('survey_action.edited', id, { fields: Object.keys(changed) }))
  return { id, rev: rev + 1 }
}
