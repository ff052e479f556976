import { ruleBroken } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { recurringSeries } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { Recurring } from '../contract.ts'
import type { ProcedureRecord } from '../store/procedures.ts'
import { mustBeAllowed, openProcedure } from './open-procedure.ts'
import { named } from './procedure-view.ts'

/** The recurring tasks of the procedure's team and those below, with which of them are done by it. */
export async function listRecurring(work: Work, id: string): Promise<{ series: Recurring[] }> {
  const opened = await openProcedure(work, id, false)
  mustBeAllowed(opened, 'change')
  const { procedure, chart } = opened
  const series = await recurringSeries(work, chart.teamAndBelow(procedure.teamId))
  return {
    series: series.map(({ seriesId, title, assigneeId }) => ({
      ...{ seriesId, title, tied: procedure.seriesIds.includes(seriesId) },
      assignee: assigneeId === null ? null : named(chart, assigneeId),
    })),
  }
}

/** Throws 422 when one of them is no recurring task of the team. */
export async function requireSeries(
  work: Work,
  chart: OrgChart,
  procedure: ProcedureRecord,
  seriesIds: readonly string[],
): Promise<void> {
  const series = await recurringSeries(work, chart.teamAndBelow(procedure.teamId))
  const known = new Set([...procedure.seriesIds, ...series.map(each => each.seriesId)])
  if (seriesIds.every(id => known.has(id))) return
  throw ruleBroken(
    'seriesIds',
    'unknown_series',
    'One of them is no recurring task of this team.',
    'Choose from the list.',
  )
}
