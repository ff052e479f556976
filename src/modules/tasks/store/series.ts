import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { selectTasks, type Task } from './task-reads.ts'

/** The tasks that follow these in their series, where they were made already, by the id of the task before. */
export async function successorsOf(work: Work, tasks: readonly Task[]): Promise<Map<string, Task>> {
  const numbered = tasks.filter(task => task.seriesId !== null)
  if (numbered.length === 0) return new Map()
  const wanted = JSON.stringify(
    numbered.map(({ seriesId, occurrence }) => ({ seriesId, next: (occurrence ?? 0) + 1 })),
  )
  const found = await selectTasks(work)
    .where(
      sql<boolean>`(t.series_id, t.occurrence) in
        (select "seriesId", next from jsonb_to_recordset(${wanted}::jsonb) as x("seriesId" uuid, next integer))`,
    )
    .execute()
  const before = new Map(numbered.map(task => [`${task.seriesId} ${(task.occurrence ?? 0) + 1}`, task.id]))
  return new Map(found.map(next => [before.get(`${next.seriesId} ${next.occurrence}`) ?? '', next]))
}
