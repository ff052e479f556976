import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** How many tasks of a series fell due, and how many of them were done by their date. */
export interface SeriesCount {
  readonly due: number
  readonly onTime: number
}

/**
 * How these series kept to their dates, by series, of the tasks due from `from` to `to` (both included); dropped ones do not count,
 * and series without any are missing. One statement. The caller has checked that the actor may see the work of the teams.
 */
export async function seriesKept(
  work: Work,
  seriesIds: readonly string[],
  from: LocalDate,
  to: LocalDate,
): Promise<ReadonlyMap<string, SeriesCount>> {
  if (seriesIds.length === 0) return new Map()
  const { rows } = await sql<SeriesCount & { seriesId: string }>`
    select series_id, count(*)::int as due, count(*) filter (where state = 'done' and ended_on <= due_on)::int as on_time
      from tasks_tasks
     where org_id = ${work.orgId}::uuid and series_id = any(${seriesIds}::uuid[]) and state <> 'dropped'
       and due_on between ${from}::date and ${to}::date
     group by series_id`.execute(work.sql)
  return new Map(rows.map(({ seriesId, due, onTime }) => [seriesId, { due, onTime }]))
}

/** Recurring tasks of these teams by the title of their latest task, at most 200; the caller has checked the access. */
export async function recurringSeries(
  work: Work,
  teamIds: readonly string[],
): Promise<{ readonly seriesId: string; readonly title: string; readonly assigneeId: string | null }[]> {
  const { rows } = await sql<{ seriesId: string; title: string; assigneeId: string | null }>`
    select * from (
      select distinct on (series_id) series_id, title, assignee_id, recurrence from tasks_tasks
       where org_id = ${work.orgId}::uuid and team_id = any(${teamIds}::uuid[]) and series_id is not null
       order by series_id, occurrence desc) latest
     where recurrence is not null order by lower(title), series_id limit 200`.execute(work.sql)
  return rows.map(({ seriesId, title, assigneeId }) => ({ seriesId, title, assigneeId }))
}
