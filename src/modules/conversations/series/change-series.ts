import { staleRev } from '#kernel/errors.ts'
import { addDays, mondayOf, todayIn } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import { stepEvent, takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { SeriesChange } from '../contract/shapes.ts'
import { aboutSeries } from '../events.ts'
import { endRows, freePlanned, type SeriesRecord, updateSeries } from '../store/series.ts'
import { forATime, untilOf } from './for-a-time.ts'
import { openSeries, requireRunning } from './open-series.ts'
import { planTalks } from './plan-next.ts'

type Saved = { id: string; rev: number }

/** Changes how often and when a series takes place; its next talk is planned anew. */
export async function changeSeries(
  work: Work,
  id: string,
  { rev, until, ...rhythm }: SeriesChange,
): Promise<Saved> {
  const { series } = await openSeries(work, id, true)
  requireRunning(series, 'changed')
  const last = firstDay(work, series, rhythm)
  const wanted = { ...rhythm, ...forATime(until, last) }
  await save(work, series, rev, wanted)
  await planTalks(
    work,
    [{ series: { ...series, ...wanted }, last }],
    [
      ...(await freed(work, id)).map(stepEvent),
      aboutSeries('series.changed', id, { cadence: wanted.cadence }),
    ],
  )
  return { id, rev: rev + 1 }
}

/** Ends a series. What was said in it stays; its planned talk is taken out of the calendars. */
export async function endSeries(work: Work, id: string, rev: number): Promise<Saved> {
  const { series } = await openSeries(work, id, true)
  requireRunning(series, 'ended')
  if (series.rev !== rev) throw stale(series)
  const talks = await endRows(work, [id])
  await takeSteps(
    work,
    {
      subject: { kind: 'talk_series', id },
      ...{ from: 'running', to: 'ended', event: 'series.ended' },
    },
    ...talks.map(calledOff),
  )
  return { id, rev: rev + 1 }
}

async function save(
  work: Work,
  series: SeriesRecord,
  rev: number,
  changes: Parameters<typeof updateSeries>[3],
): Promise<void> {
  if (!(await updateSeries(work, series.id, rev, changes))) throw stale(series)
}

const stale = ({ id, rev, cadence, weekday, atTime, minutes, ...forTime }: SeriesRecord) =>
  staleRev({ id, rev, cadence, weekday, atTime, minutes, until: untilOf(forTime) })

/** The planned talk makes room for the one of the new rhythm. */
async function freed(work: Work, id: string) {
  return (await freePlanned(work, [id])).map(calledOff)
}

/** A planned talk that will not take place at its moment. */
function calledOff(id: string) {
  return { subject: { kind: 'talk', id }, from: 'planned', to: 'moved', event: 'talk.called_off' }
}

/** The next day with this weekday, or of every day, on which the time of the talk lies ahead. */
function firstDay(
  work: Work,
  { timeZone }: SeriesRecord,
  { cadence, weekday, atTime }: Pick<SeriesChange, 'cadence' | 'weekday' | 'atTime'>,
): string {
  const today = todayIn(timeZone, work.now)
  const day = cadence === 'workdays' ? today : addDays(mondayOf(today), weekday - 1)
  return momentIn(timeZone, day, atTime) <= work.now ? addDays(day, cadence === 'workdays' ? 1 : 7) : day
}
