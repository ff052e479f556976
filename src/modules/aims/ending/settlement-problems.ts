import type { ErrorItem } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { isOpen } from '../aim.ts'
import { findParent } from '../drafting/find-parent.ts'
import type { TaskSettlement } from '../task-facts.ts'

/** What is wrong with where the open tasks of a closing goal should go: to another goal that is still open. */
export async function settlementProblems(
  work: Work,
  aimId: string,
  settlement: TaskSettlement | null,
  chart: OrgChart,
): Promise<ErrorItem[]> {
  if (settlement === null || !('moveTo' in settlement)) return []
  const [goal] = await findParent(work, settlement.moveTo, chart, 'openTasks.moveTo')
  if (goal.kind === 'goal' && goal.id !== aimId && isOpen(goal)) return []
  return [
    {
      field: 'openTasks.moveTo',
      code: 'no_open_goal',
      message: `Tasks cannot move to "${goal.title}".`,
      fix: 'Choose another goal that is still open, or drop them.',
    },
  ]
}
