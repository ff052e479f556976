import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { goalTasks, loadTasks } from '../store/load-reads.ts'
import { type Load, loadTogether, nextFourWeeks, type Window } from './load.ts'
import { countedTasks, loadsFrom } from './loads-from.ts'

/** The load of each of these people, by person; four weeks unless another window is given. Three statements. */
export async function loadsOf(
  work: Work,
  personIds: readonly string[],
  window: Window = nextFourWeeks(work.today),
): Promise<Map<string, Load>> {
  if (personIds.length === 0) return new Map()
  const tasks = await countedTasks(work, await loadTasks(work, personIds, []))
  return await loadsFrom(work, personIds, tasks, window, await chartOn(work, work.today))
}

/**
 * The load of everybody who has an open task of these goals, counting only those tasks (practice.md, H08): together,
 * and how many people, teams and tasks without a person there are.
 */
export async function loadOfGoals(
  work: Work,
  goalIds: readonly string[],
  window: Window,
): Promise<{
  readonly together: Load
  readonly people: number
  readonly teams: number
  readonly unassigned: number
}> {
  const rows = await goalTasks(work, goalIds)
  const personIds = [...new Set(rows.map(row => row.assigneeId).filter(id => id !== null))]
  const loads = await loadsFrom(
    work,
    personIds,
    await countedTasks(work, rows),
    window,
    await chartOn(work, work.today),
  )
  return {
    together: loadTogether([...loads.values()]),
    people: personIds.length,
    teams: new Set(rows.map(row => row.teamId)).size,
    unassigned: rows.filter(row => row.assigneeId === null).length,
  }
}
