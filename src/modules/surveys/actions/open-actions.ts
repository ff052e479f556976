import { forbidden, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { FollowAct } from '../contract/words.ts'
import { openSurvey } from '../open-survey.ts'
import { closedColumns } from '../report/closed-columns.ts'
import { mustBeReadable, notPlanned } from '../report/open-report.ts'
import type { Sight } from '../report/shown.ts'
import { sightOf } from '../report/sight.ts'
import { type Wave, waveFor } from '../report/wave.ts'
import { actionById, actionsOf, type FollowUp } from '../store/actions.ts'
import type { Survey } from '../store/surveys.ts'
import { closedSurveys } from '../store/waves.ts'
import { type FollowReader, followActs, mayBegin, WHO } from './access.ts'
import { mustBePossible, stateOf } from './follow-up.ts'

/** What follows from a closed survey, opened for the actor. */
export interface OpenedActions {
  readonly survey: Survey
  readonly chart: OrgChart
  /** The survey itself as the actor may be told of it. */
  readonly wave: Wave
  /** Later waves that ask whether something helped, as far as the actor may read them. */
  readonly later: ReadonlyMap<string, Wave>
  readonly sight: readonly Sight[]
  readonly entries: readonly FollowUp[]
  readonly askedUnit: number | null
}

/** Opens the actions of a survey: 404, 409 before it is closed, 403 before its results are shared. */
export async function openActions(work: Work, surveyId: string): Promise<OpenedActions> {
  const { survey } = await openSurvey(work, surveyId)
  const { personId, flags } = work.actor
  mustBeReadable(survey.state, flags.people)
  const entries = await actionsOf(work, surveyId)
  const waveIds = entries.flatMap(({ askedInId }) => askedInId ?? [])
  const surveys = await closedSurveys(work, [...new Set([surveyId, ...waveIds])], !flags.people)
  const columns = await closedColumns(work, surveys)
  const chart = await chartOn(work, work.today)
  const reader = {
    isPeople: flags.people,
    leads: new Set(personId === null ? [] : chart.teamsLedUnder(personId)),
  }
  const waves = new Map(
    surveys.flatMap((each, at) => {
      const own = columns[at]
      return own === undefined ? [] : [[each.id, waveFor(each, own, reader)] as const]
    }),
  )
  const wave = waves.get(surveyId)
  if (wave === undefined) throw notPlanned(survey.state)
  return {
    ...{ survey, chart, wave, entries, later: waves, askedUnit: entries[0]?.askedUnit ?? null },
    sight: sightOf(wave.survey.units, wave.survey.plan.instead, reader),
  }
}

/** How the actor stands to a unit. */
function readerOf(work: Work, opened: OpenedActions, place: number): FollowReader {
  const { personId, flags } = work.actor
  const { survey, sight, askedUnit, wave } = opened
  return {
    personId,
    isPeople: flags.people,
    leads: !flags.people && sight[place] === 'inside',
    answers: personId !== null && survey.actionOwnerId === personId,
    wasAsked: askedUnit !== null && isWithin(wave, askedUnit, place),
  }
}

/** Whether a unit is another one or below it. */
function isWithin({ survey }: Pick<Wave, 'survey'>, unit: number, above: number): boolean {
  for (let at = unit; at >= 0; at = survey.units[at]?.parent ?? -1) if (at === above) return true
  return false
}

/** What the actor may do with one of the actions. */
export function actsOn(work: Work, opened: OpenedActions, action: FollowUp): ReadonlySet<FollowAct> {
  const place = { ownerId: action.ownerId, isPublished: action.publishedOn !== null }
  return followActs(place, readerOf(work, opened, action.unit))
}

/** Whether the actor may begin an action for a unit. */
export function mayBeginFor(work: Work, opened: OpenedActions, place: number): boolean {
  return mayBegin(place, readerOf(work, opened, place))
}

/** Opens one action for one act: 404, 403 with whom to ask, 409 with the present version or the legal states. */
export async function openFollowUp(
  work: Work,
  id: string,
  act: FollowAct,
  words: string,
  rev: number,
): Promise<OpenedActions & { readonly action: FollowUp }> {
  const found = await actionById(work, id)
  if (found === undefined) throw notFound('action')
  const opened = await openActions(work, found.surveyId)
  const acts = actsOn(work, opened, found)
  if (!acts.has('see')) throw notFound('action')
  if (!acts.has(act)) throw forbidden(words, WHO)
  mustBePossible(act, stateOf(found))
  if (found.rev !== rev) throw staleRev({ id, rev: found.rev })
  return { ...opened, action: found }
}
