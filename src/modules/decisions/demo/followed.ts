import { chartOn } from '#modules/people/public.ts'
import { openTasksOfPersons } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { NewRows } from '../store/save.ts'

/** How many tasks follow from a decision that is carried out. */
const TASKS = 2

/** Of decisions about a goal that people work on: the next of its tasks are what follows, in place of a reason for none. */
export async function followed<Rows extends Required<NewRows>>(work: Work, rows: Rows): Promise<Rows> {
  const chart = await chartOn(work, work.today)
  const everybody = chart.personsActive().map(({ id }) => id)
  const open = await openTasksOfPersons(work, everybody)
  const commitments = rows.decisions.flatMap(({ id, aimId, state }) => {
    if (state !== 'standing' || aimId === null) return []
    const tasks = open.filter(({ goalId }) => goalId === aimId).slice(0, TASKS)
    return tasks.map(task => ({ decisionId: id, taskId: task.id, round: 1 }))
  })
  const carried = new Set(commitments.map(({ decisionId }) => decisionId))
  const decisions = rows.decisions.map(row => (carried.has(row.id) ? { ...row, noneNeeded: null } : row))
  return { ...rows, decisions, commitments }
}
