import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { planTalks } from '../series/plan-next.ts'
import { otherOf } from '../series/series-line.ts'
import { lineManager } from '../series/start-series.ts'
import { addSeries, endRows, runningSeries, type SeriesRecord } from '../store/series.ts'

/**
 * Ends series whose people do not stand to each other as they did: one left, the team is closed, or the report has another
 * manager. In the last case a page of the report and the new manager begins in the same rhythm; the old notes stay closed to
 * the new manager until the report shares them.
 */
export async function handOver(work: Work): Promise<void> {
  const chart = await chartOn(work, work.today)
  const running = await runningSeries(work)
  const over = running.filter(series => !stillStands(series, chart, work.today))
  if (over.length === 0) return
  const talks = await endRows(
    work,
    over.map(({ id }) => id),
  )
  const following = over.flatMap(series => successorSeries(work, series, running, chart))
  await addSeries(
    work,
    following.map(({ rev: _, ...row }) => row),
  )
  await takeSteps(
    work,
    ...over.map(({ id }) => ({
      subject: { kind: 'talk_series', id },
      ...{ from: 'running', to: 'ended', event: 'series.ended' },
    })),
    ...talks.map(id => ({
      subject: { kind: 'talk', id },
      ...{ from: 'planned', to: 'moved', event: 'talk.called_off' },
    })),
    ...following.map(({ id }) => ({
      subject: { kind: 'talk_series', id },
      ...{ from: null, to: 'running', event: 'series.started', data: { type: 'one_to_one' } },
    })),
  )
  await planTalks(
    work,
    following.map(series => ({ series, last: addDays(work.today, 1) })),
  )
}

function stillStands(series: SeriesRecord, chart: OrgChart, today: LocalDate): boolean {
  const { oneId, otherId, reportId, teamId, openedBy } = series
  if (oneId === null || otherId === null) {
    const team = teamId === null ? null : chart.team(teamId)
    return team !== null && (team.closedOn === null || team.closedOn >= today) && chart.isActive(openedBy)
  }
  if (!chart.isActive(oneId) || !chart.isActive(otherId)) return false
  return reportId === null || lineManager(chart, reportId) === otherOf(series, reportId)
}

function successorSeries(
  work: Work,
  series: SeriesRecord,
  running: readonly SeriesRecord[],
  chart: OrgChart,
): SeriesRecord[] {
  const { reportId } = series
  const managerId = reportId === null || !chart.isActive(reportId) ? null : lineManager(chart, reportId)
  if (reportId === null || managerId === null || managerId === otherOf(series, reportId)) return []
  const [oneId = '', otherId = ''] = [reportId, managerId].sort()
  if (running.some(each => each.oneId === oneId && each.otherId === otherId)) return []
  return [
    {
      ...series,
      ...{ id: newId(work.now.getTime()), oneId, otherId, openedBy: managerId, followsId: series.id },
      ...{ sharedWithId: null, state: 'running', rev: 1 },
    },
  ]
}
