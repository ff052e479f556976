import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { loadTasks } from '../store/load-reads.ts'
import { countsOf } from './counts.ts'
import { type Load, nextFourWeeks } from './load.ts'
import { countedTasks, loadsFrom } from './loads-from.ts'

/** What somebody has to do: whether four weeks of it fit their time, and what of it is due this week, late or blocked. */
export interface PersonWork extends Pick<Load, 'word' | 'ratio'> {
  readonly overdue: number
  readonly dueThisWeek: number
  readonly blocked: number
}

/** The work of each of these people, by person, for somebody who answers for them. Three statements. */
export async function workOfPeople(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonWork>> {
  if (personIds.length === 0) return new Map()
  const tasks = await countedTasks(work, await loadTasks(work, personIds, []))
  const chart = await chartOn(work, work.today)
  const loads = await loadsFrom(work, personIds, tasks, nextFourWeeks(work.today), chart)
  const rowsOf = Map.groupBy(tasks, ({ row }) => row.assigneeId)
  return new Map(
    [...loads].map(([id, { word, ratio }]) => [
      id,
      {
        word,
        ratio,
        ...countsOf(
          (rowsOf.get(id) ?? []).map(({ row }) => row),
          work.today,
        ),
      },
    ]),
  )
}
