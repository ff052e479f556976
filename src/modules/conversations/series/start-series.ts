import { AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { weekday } from '#kernel/local-date.ts'
import { chartOn, type OrgChart, workHoursOf } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewSeries } from '../contract/shapes.ts'
import { aboutSeries } from '../events.ts'
import { addSeries, type SeriesRecord } from '../store/series.ts'
import { talksOfSeries } from '../store/talks.ts'
import { audienceOf } from '../talks/open-talk.ts'
import { forATime } from './for-a-time.ts'
import { planTalks } from './plan-next.ts'

/** Begins one-to-ones with somebody, or stand-ups of a team, and plans the first. */
export async function startSeries(
  work: Work,
  wanted: NewSeries,
): Promise<{ id: string; talkId: string | null }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const who =
    wanted.type === 'one_to_one' ? pairOf(chart, me, wanted.withId) : teamFor(chart, me, wanted.teamId)
  if (wanted.startsOn < work.today)
    throw ruleBroken('startsOn', 'in_the_past', 'This day is over.', 'Choose today or a day ahead.')
  const hours = await workHoursOf(work, [me], work.today)
  const series: SeriesRecord = {
    ...{ id: newId(work.now.getTime()), type: wanted.type, openedBy: me, state: 'running', rev: 1 },
    ...{
      cadence: wanted.cadence,
      weekday: weekday(wanted.startsOn),
      atTime: wanted.atTime,
      minutes: wanted.minutes,
    },
    ...forATime(wanted.type === 'one_to_one' ? wanted.until : null, wanted.startsOn),
    ...{ timeZone: hours.get(me)?.timeZone ?? work.timeZone, followsId: null, sharedWithId: null, ...who },
  }
  const { rev: _, ...row } = series
  if (!(await addSeries(work, [row]))) throw alreadyRunning(wanted.type)
  await work.publish(aboutSeries('series.started', series.id, { type: series.type, teamId: series.teamId }))
  await planTalks(work, [{ series, last: wanted.startsOn }])
  const [first] = await talksOfSeries(work, series.id, 1)
  return { id: series.id, talkId: first?.id ?? null }
}

type Sides = Pick<SeriesRecord, 'oneId' | 'otherId' | 'reportId' | 'teamId'>

function pairOf(chart: OrgChart, me: string, withId: string): Sides {
  if (chart.person(withId) === null) throw notFound('person')
  if (withId === me) throw ruleBroken('withId', 'alone', 'A one-to-one takes two.', 'Choose somebody else.')
  if (!chart.isActive(withId))
    throw ruleBroken('withId', 'not_here', 'This person does not work here.', 'Choose somebody who does.')
  const [oneId = me, otherId = withId] = [me, withId].sort()
  return { oneId, otherId, teamId: null, reportId: reportOf(chart, me, withId) }
}

/** Which of two answers to the other, by post; null when neither does. */
function reportOf(chart: OrgChart, one: string, other: string): string | null {
  if (lineManager(chart, one) === other) return one
  return lineManager(chart, other) === one ? other : null
}

/** Who answers for somebody by post, away or not: a cover for some weeks is no change of manager. */
export function lineManager(chart: OrgChart, id: string): string | null {
  return chart.placementOf(id)?.reportsTo ?? null
}

function teamFor(chart: OrgChart, me: string, teamId: string): Sides {
  if (chart.team(teamId) === null) throw notFound('team')
  if (!audienceOf(chart, [teamId]).includes(me) && !chart.allBelow(me).includes(chart.leadOf(teamId) ?? ''))
    throw forbidden('begin stand-ups of a team that is not yours', 'somebody of this team')
  return { oneId: null, otherId: null, reportId: null, teamId }
}

function alreadyRunning(type: NewSeries['type']): AppError {
  const message =
    type === 'one_to_one' ? 'You two have one-to-ones already.' : 'This team has stand-ups already.'
  return new AppError('duplicate', {
    items: [{ field: '', code: 'already_running', message, fix: 'Open those, or end them first.' }],
  })
}
