import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate, laterOf, todayIn } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import { cutTo } from '#kernel/text.ts'
import type { WorkHours } from '#kernel/working-time.ts'
import { chartOn, type OrgChart, workHoursOf } from '#modules/people/public.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { firstCommonDay, nextDate } from '../cadence.ts'
import { aboutSeries, talkFacts } from '../events.ts'
import { addTalks, type NewTalkRow } from '../store/save-talks.ts'
import { type SeriesRecord, seriesById, takeUpNext } from '../store/series.ts'
import { audienceOf } from '../talks/open-talk.ts'
import { forATime } from './for-a-time.ts'

/** Plans the talk of a series that follows the one at `last`, while the series runs. */
export async function planNext(work: Work, seriesId: string, last: Date): Promise<void> {
  const series = await seriesById(work, seriesId)
  if (series === null || series.state === 'ended') return
  await planTalks(work, [{ series, last }])
}

/**
 * Plans the next talk of several series: one statement for when people work, and those that write. What made room for
 * them is `told` with them.
 */
export async function planTalks(
  work: Work,
  wanted: readonly { readonly series: SeriesRecord; readonly last: Date | LocalDate }[],
  told: readonly NewEvent[] = [],
): Promise<void> {
  if (wanted.length === 0) return
  const chart = await chartOn(work, work.today)
  const people = [...new Set(wanted.flatMap(({ series }) => whoDecides(series, chart)))]
  const hours = await workHoursOf(work, people, addDays(work.today, -1))
  const plans = wanted.map(({ series, last }) => planOf(work, series, last, { chart, hours }))
  const rows = plans.flatMap(({ row }) => row)
  const back = plans.flatMap(({ isOver, series }) => (isOver ? [series] : []))
  if (back.length > 0)
    await takeUpNext(
      work,
      back.map(({ id }) => id),
    )
  await addTalks(work, rows)
  await work.publish(
    ...told,
    ...back.map(({ id, cadence }) => aboutSeries('series.changed', id, { cadence })),
    ...rows.map(row =>
      stepEvent({
        subject: { kind: 'talk', id: row.id },
        ...{ from: null, to: 'planned', event: 'talk.planned', data: talkFacts(row) },
      }),
    ),
  )
}

interface Facts {
  readonly chart: OrgChart
  readonly hours: ReadonlyMap<string, WorkHours>
}

interface Plan {
  readonly series: SeriesRecord
  /** Whether the rhythm of the series held for a time that the next talk lies behind; `series` has the one after it. */
  readonly isOver: boolean
  readonly row: readonly NewTalkRow[]
}

function planOf(work: Work, series: SeriesRecord, last: Date | LocalDate, facts: Facts): Plan {
  const date = dateOf(work, series, last, facts)
  const { untilOn, thenCadence, thenMinutes } = series
  if (untilOn === null || thenCadence === null || thenMinutes === null || (date !== null && date <= untilOn))
    return { series, isOver: false, row: rowOf(work, series, date, facts) }
  const next = { ...series, ...{ cadence: thenCadence, minutes: thenMinutes }, ...forATime(null, work.today) }
  return { series: next, isOver: true, row: rowOf(work, next, dateOf(work, next, last, facts), facts) }
}

/** `last` as a moment: the talk before. As a date: the first day on which it may be. */
function dateOf(
  work: Work,
  series: SeriesRecord,
  last: Date | LocalDate,
  { chart, hours }: Facts,
): LocalDate | null {
  const calendars = whoDecides(series, chart).flatMap(id => hours.get(id)?.calendar ?? [])
  return typeof last === 'string'
    ? firstCommonDay(last, calendars)
    : nextDate(series, dayBefore(work, series, last), calendars)
}

function rowOf(work: Work, series: SeriesRecord, date: LocalDate | null, { chart }: Facts): NewTalkRow[] {
  if (date === null) return []
  const personIds = whoComes(series, chart)
  return [
    {
      ...{ id: newId(work.now.getTime()), type: series.type, seriesId: series.id, minutes: series.minutes },
      title: series.teamId === null ? null : cutTo(`Stand-up: ${chart.team(series.teamId)?.name ?? ''}`, 140),
      organiserId: series.openedBy,
      startsAt: momentIn(series.timeZone, date, series.atTime),
      personIds,
    },
  ]
}

/** The day after which the next talk may be: that of the last one, or the latest on which its time is over. */
function dayBefore(work: Work, { cadence, timeZone, atTime }: SeriesRecord, last: Date): LocalDate {
  const today = todayIn(timeZone, work.now)
  const isOver = cadence === 'workdays' && momentIn(timeZone, today, atTime) <= work.now
  return laterOf(todayIn(timeZone, last), isOver ? today : addDays(work.today, -1))
}

/** On whose working days it takes place: both of a pair; of a team the one who began it. */
function whoDecides(series: SeriesRecord, chart: OrgChart): string[] {
  return series.type === 'one_to_one' ? whoComes(series, chart) : [series.openedBy]
}

function whoComes({ oneId, otherId, teamId, openedBy }: SeriesRecord, chart: OrgChart): string[] {
  if (oneId !== null && otherId !== null) return [oneId, otherId]
  return [...new Set([openedBy, ...(teamId === null ? [] : audienceOf(chart, [teamId]))])]
}
