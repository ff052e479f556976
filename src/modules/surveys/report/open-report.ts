import { AppError, forbidden, notFound } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { SurveyState } from '../contract/words.ts'
import { openSurvey } from '../open-survey.ts'
import { closedWaves } from '../store/waves.ts'
import { sameGroup } from './change.ts'
import { closedColumns } from './closed-columns.ts'
import type { Passed } from './shown.ts'
import { firstUnit, type ReportReader } from './sight.ts'
import { gateFor, type Wave, waveFor } from './wave.ts'

/** How the whole organisation is named in addresses, which may have no team of its own. */
const WHOLE = 'all'

/** A report opened for the actor. */
export interface OpenedReport {
  readonly wave: Wave
  /** Earlier waves of the series that the reader may see too, the latest first. */
  readonly earlier: readonly Wave[]
  /** The place of the unit asked for, and what is shown for it. */
  readonly place: number
  readonly passed: Passed
  readonly reader: ReportReader
}

/** Which earlier waves a report looks at: none, the latest one that shows the same unit, or all of two years. */
type Earlier = 'none' | 'latest' | 'all'

// Of a pulse that asked others, the one before it is the latest.
const LOOKED_AT = { none: 0, latest: 2, all: 8 } as const

/** Opens a report on a unit (a team's id or `all`; without one the broadest that the actor or somebody below them leads), with earlier waves as wanted. */
export async function openReport(
  work: Work,
  id: string,
  unit?: string,
  earlier: Earlier = 'none',
): Promise<OpenedReport> {
  const { survey } = await openSurvey(work, id)
  const isPeople = work.actor.flags.people
  mustBeReadable(survey.state, isPeople)
  const surveys = await closedWaves(work, survey, 1 + LOOKED_AT[earlier], !isPeople)
  const chart = await chartOn(work, work.today)
  const { personId } = work.actor
  const leads = new Set(personId === null ? [] : chart.teamsLedUnder(personId))
  const reader = { isPeople, leads }
  const [now, ...past] = surveys.map(each => ({ survey: each, gate: gateFor(each, reader) }))
  if (now?.survey.id !== id) throw notPlanned(survey.state)
  const place = unit === undefined ? firstUnit(now.survey.units, reader) : placeOf(now, unit)
  if (now.survey.units[place] === undefined) throw notFound('unit')
  const passed = now.gate.unit(place)
  const wanted = earlier === 'latest' ? past.filter(isLatestOf(now, passed)) : past
  const [wave, ...waves] = await wavesOf(work, [now, ...wanted], reader)
  if (wave === undefined) throw notFound('survey')
  return { wave, earlier: waves, place, passed, reader }
}

/** Whether a wave is the latest of these that shows the unit, whose answers are then all that has to be read. */
function isLatestOf(now: Pick<Wave, 'survey' | 'gate'>, { group }: Passed) {
  const shows = (before: Pick<Wave, 'survey' | 'gate'>) =>
    group !== null && sameGroup(now, group, before) !== null
  return (before: Pick<Wave, 'survey' | 'gate'>, _: number, all: readonly Pick<Wave, 'survey' | 'gate'>[]) =>
    before === all.find(shows)
}

async function wavesOf(
  work: Work,
  opened: readonly Pick<Wave, 'survey' | 'gate'>[],
  reader: ReportReader,
): Promise<Wave[]> {
  const surveys = opened.map(({ survey }) => survey)
  const columns = await closedColumns(work, surveys)
  return surveys.flatMap((each, at) => {
    const own = columns[at]
    return own === undefined ? [] : [waveFor(each, own, reader)]
  })
}

/** Throws 409 before the survey is closed, 403 before its results are shared to everybody but the people team. */
export function mustBeReadable(state: SurveyState, isPeople: boolean): void {
  if (state !== 'closed' && state !== 'shared') throw notClosed(state)
  if (state === 'closed' && !isPeople)
    throw forbidden('read results before they are shared', 'the people team')
}

/** What may be told of many answers is worked out after the close. */
export function notPlanned(state: SurveyState): AppError {
  const item = {
    field: 'state',
    code: 'not_planned',
    message: 'What may be told of the answers is still being worked out.',
    fix: 'Come back in a few minutes.',
  }
  return new AppError('illegal_transition', { items: [item], current: { state, legal: [] } })
}

/** The place of a unit in a wave, by the id of its team; −1 when it was not asked. */
export function placeOf({ survey }: Pick<Wave, 'survey'>, unit: string): number {
  return unit === WHOLE ? 0 : survey.units.findIndex(({ id }) => id === unit)
}

/** How a unit is named in addresses. */
export function keyOf({ survey }: Pick<Wave, 'survey'>, place: number): string {
  return place === 0 ? WHOLE : (survey.units[place]?.id ?? WHOLE)
}

function notClosed(state: SurveyState): AppError {
  const item = {
    field: 'state',
    code: 'not_closed',
    message: `There are no results of a survey that is ${state}.`,
    fix: state === 'cancelled' ? 'It was called off; nothing was kept.' : 'Come back when it is closed.',
  }
  return new AppError('illegal_transition', { items: [item], current: { state, legal: [] } })
}
