import type { Work } from '#platform/work.ts'
import type { ActionsPage, ActionView } from '../contract/actions.ts'
import { named } from '../report/heading.ts'
import { questionScore } from '../report/measure.ts'
import { scoreOf } from '../report/score-of.ts'
import type { FollowUp } from '../store/actions.ts'
import { helpedCode } from './ask-whether-it-helped.ts'
import { titleOf, toldOf } from './findings.ts'
import { isPossible, stateOf } from './follow-up.ts'
import { type Linked, linkedOf } from './linked.ts'
import { actsOn, mayBeginFor, type OpenedActions, openActions } from './open-actions.ts'

/** What follows from a survey, as far as the actor may see it, the latest first. */
export async function listActions(work: Work, surveyId: string): Promise<ActionsPage> {
  const opened = await openActions(work, surveyId)
  const { survey, wave, entries } = opened
  const seen = entries.filter(action => actsOn(work, opened, action).has('see'))
  const linked = await linkedOf(work, seen)
  const units = wave.survey.units.flatMap((_, place) =>
    mayBeginFor(work, opened, place) && wave.gate.unit(place).group !== null ? [named(wave, place)] : [],
  )
  const { id, title, closesOn, state } = survey
  return {
    survey: { id, title, closesOn, shared: state === 'shared' },
    units,
    entries: seen.map(action => actionView(work, opened, action, linked)),
  }
}

function actionView(work: Work, opened: OpenedActions, action: FollowUp, linked: Linked): ActionView {
  const { wave, chart } = opened
  const { id, rev, unit, finding: code, findingKind: kind, youSaid, weDecided, weDid, ownerId } = action
  const state = stateOf(action)
  const { group, why } = wave.gate.unit(unit)
  const told = group === null || why === 'not_yours' ? null : toldOf(wave, group, kind, code)
  const { madeOn, publishedOn, doneOn } = action
  return {
    ...{ id, rev, state, youSaid, weDecided, weDid, madeOn, publishedOn, doneOn },
    unit: named(wave, unit),
    finding: { kind, code, title: titleOf(wave, kind, code) ?? code, score: scoreOf(told) },
    owner: { id: ownerId, name: chart.person(ownerId)?.name ?? '' },
    link: (action.linkId && linked.get(action.linkId)) || null,
    helped: state === 'asked' ? helpedBy(opened, action) : null,
    actions: [...actsOn(work, opened, action)].filter(act => isPossible(act, state)),
  }
}

/** How the unit answered whether it helped, once the plan of that wave releases it and the reader may see it. */
function helpedBy({ wave, later }: OpenedActions, action: FollowUp): ActionView['helped'] {
  const { askedInId, askedTitle, unit } = action
  if (askedInId === null) return null
  const asking = later.get(askedInId)
  const told = asking && helpedIn(asking, wave.survey.units[unit]?.id ?? null, action)
  return {
    id: askedInId,
    title: askedTitle ?? '',
    score: scoreOf(told?.favourable ?? null),
    n: told?.n ?? null,
  }
}

function helpedIn(asking: OpenedActions['wave'], teamId: string | null, action: FollowUp) {
  const place =
    action.unit === 0 ? 0 : asking.survey.units.findIndex(({ id }) => id !== null && id === teamId)
  const { group, why } = asking.gate.unit(place)
  if (group === null || why !== null) return null
  const score = questionScore(asking, group, helpedCode(action))
  return score && { favourable: score.favourable, n: group.n }
}
