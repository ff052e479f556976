import type { OrgChart } from '#modules/people/public.ts'
import type { SeriesLine } from '../contract/shapes.ts'
import type { SeriesRecord, SeriesTally } from '../store/series.ts'

/** A series as a line of a list. */
export function seriesLine(series: SeriesTally, chart: OrgChart, me: string): SeriesLine {
  const { id, type, teamId, cadence, state, nextAt, openTopics, held, planned } = series
  const otherId = otherOf(series, me)
  return {
    ...{ id, type, cadence, state, nextAt, openTopics, held, planned },
    other: otherId === null ? null : { id: otherId, name: chart.person(otherId)?.name ?? 'Former colleague' },
    team: teamId === null ? null : { id: teamId, name: chart.team(teamId)?.name ?? '' },
  }
}

/** The other one of a pair; null for stand-ups. */
export function otherOf(series: Pick<SeriesRecord, 'oneId' | 'otherId'>, me: string): string | null {
  return series.oneId === me ? series.otherId : series.oneId
}
