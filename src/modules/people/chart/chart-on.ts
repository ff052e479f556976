import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { OrgChart } from '../org-chart.ts'
import { readChartRows } from '../store/chart-rows-store.ts'
import { hasChangedChart, organisationRow } from '../store/organisation-store.ts'

/**
 * The organisation chart of a date, kept in memory per organisation and version of the chart:
 * one small statement when it is known, two when it has to be drawn.
 */
export async function chartOn(work: Work, on: LocalDate): Promise<OrgChart> {
  const organisation = await organisationRow(work)
  if (hasChangedChart(work)) return new OrgChart(await readChartRows(work, on))
  const key = `${work.orgId} ${organisation?.chartRev} ${on}`
  const chart = charts.get(key) ?? new OrgChart(await readChartRows(work, on))
  keep(key, chart)
  return chart
}

// A chart of 10,000 people takes about 10 MB.
const MOST_CHARTS = 48
const charts = new Map<string, OrgChart>()

/** Puts a chart at the end of the line of what is forgotten first. */
function keep(key: string, chart: OrgChart): void {
  charts.delete(key)
  charts.set(key, chart)
  for (const oldest of charts.keys()) {
    if (charts.size <= MOST_CHARTS) return
    charts.delete(oldest)
  }
}
