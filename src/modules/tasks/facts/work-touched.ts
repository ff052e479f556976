import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { changesSince, countedAsUsual } from '../store/task-changes.ts'
import type { Touched } from './work-facts.ts'

/** What happened to tasks that work is added up from. */
export const WORK_EVENTS: readonly string[] = ['task.created', 'task.edited', 'task.moved', 'task.reassigned']

/** Whose work may be another than before, by what the ledger says of tasks since a moment: who had them before is among them. */
export async function workTouchedSince(work: Work, since: Date): Promise<Touched> {
  const chart = await chartOn(work, work.today)
  const changes = await changesSince(work, since, WORK_EVENTS)
  const some = (ids: readonly (string | null)[]) => ids.filter(id => id !== null)
  const goalIds = new Set(changes.flatMap(({ goalIds: ids }) => some(ids)))
  const personIds = new Set(changes.flatMap(({ assigneeIds }) => some(assigneeIds)))
  // Work that serves no goal of a team is of the team of who has it, or of who wrote it.
  const around = new Set([...personIds, ...changes.flatMap(({ authorId }) => some([authorId]))])
  const teamIds = new Set([
    ...changes.flatMap(({ teamIds: ids }) => some(ids)),
    ...[...around].flatMap(id => chart.teamsOf(id)),
  ])
  // A new estimate changes what is usual in a team, by which all its tasks without one are counted.
  const usual = await countedAsUsual(work, [...teamIds])
  for (const { goalId, assigneeId } of usual) {
    if (goalId !== null) goalIds.add(goalId)
    if (assigneeId !== null) personIds.add(assigneeId)
  }
  return { goalIds, personIds, teamIds }
}
