import type { Work } from '#platform/work.ts'
import type { CriterionRecord } from '../step-guards.ts'
import { readPlanParts } from '../store/criteria-and-milestones.ts'
import { taskFacts } from '../task-facts.ts'

/** What a plan is judged by: the criteria with what covers them, and how many milestones and tasks there are. Two statements. */
export async function readPlan(
  work: Work,
  aimId: string,
): Promise<[CriterionRecord[], { milestones: number; tasks: number }]> {
  const { criteria, milestones } = await readPlanParts(work, aimId)
  const tasks = (await taskFacts().deliveryOf(work, [aimId])).get(aimId)
  return [criteria, { milestones, tasks: (tasks?.openTasks ?? 0) + (tasks?.doneTasks ?? 0) }]
}
