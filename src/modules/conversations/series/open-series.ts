import { forbidden, illegalTransition, notFound } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { type SeriesRecord, seriesById } from '../store/series.ts'

/** A series as the actor stands to it. */
export interface OpenedSeries {
  readonly series: SeriesRecord
  readonly chart: OrgChart
  readonly me: string
  /** `party`: one of the two, or of the team. `successor`: with whom the report shares it. */
  readonly relation: 'party' | 'successor'
}

/** Loads a series: 404 when it is not the actor's to see; 403 for the successor when it is to be changed. */
export async function openSeries(work: Work, id: string, change: boolean): Promise<OpenedSeries> {
  const series = await seriesById(work, id, change)
  if (series === null) throw notFound('series')
  const chart = await chartOn(work, work.today)
  const me = actingPerson(work)
  const isParty =
    series.teamId === null
      ? series.oneId === me || series.otherId === me
      : series.openedBy === me ||
        chart.leadOf(series.teamId) === me ||
        chart.teamsOf(me).includes(series.teamId)
  if (isParty) return { series, chart, me, relation: 'party' }
  if (series.sharedWithId !== me) throw notFound('series')
  if (change) throw forbidden('change this page', 'one of the two it belongs to')
  return { series, chart, me, relation: 'successor' }
}

/** Throws unless the series runs. */
export function requireRunning({ state }: Pick<SeriesRecord, 'state'>, to: string): void {
  if (state !== 'running') throw illegalTransition('series', state, to, [])
}
