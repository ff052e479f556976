import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Reopening, Saved } from '../contract.ts'
import { silenceDays } from '../decision.ts'
import { happened, stepEventOf } from '../events.ts'
import { dayBySize } from '../gathering/day-by-size.ts'
import { silenceOf } from '../gathering/due-at.ts'
import { openFor, saved } from '../open-decision.ts'
import type { OpenedDecision } from '../opened-decision.ts'
import { partsOf, type ViewRow } from '../store/parts.ts'
import { addRows, saveDecision } from '../store/save.ts'
import { mayReopen, reopeningProblems } from './reopening.ts'

/** Reopens what stands, for a reason only: new evidence, or its date to look again has come. Its required views are asked again. */
export async function reopenDecision(work: Work, id: string, reopening: Reopening): Promise<Saved> {
  const opened = await openFor(work, id, 'reopen', 'reopen this', reopening.rev)
  const { decision } = opened
  const parts = await partsOf(work, id)
  const problems: ErrorItem[] = reopeningProblems(reopening, decision, parts.rulings[0] ?? null, work.today)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const round = decision.round + 1
  const decideByOn = await dayBySize(work, decision.size)
  const change = {
    ...{ state: 'reopened' as const, round, decideByOn },
    ...{ decidedOn: null, noneNeeded: null, revisitOn: null },
  }
  const rev = await saveDecision(work, decision, change)
  const views = await askedAgain(work, opened, parts.views)
  const { evidence: text, source } = reopening
  await addRows(work, {
    evidence:
      text === ''
        ? []
        : [
            {
              ...{ id: newId(work.now.getTime()), decisionId: id, round, text, source, reopened: true },
              ...{ byId: actingPerson(work), at: work.now },
            },
          ],
    views: views.map(view => ({ ...view, decisionId: id, round })),
  })
  const why = text === '' ? null : text
  const { state } = decision
  await work.publish(
    stepEventOf('decision.reopened', state, 'reopened', decision, why, {
      round,
      byDate: mayReopen(decision, work.today),
    }),
    ...(views.length === 0
      ? []
      : [happened('decision.view_asked', decision, { personIds: views.map(({ personId }) => personId) })]),
  )
  return saved(opened, rev, change)
}

/** The required views of the round before: of a team, whoever leads it today. */
async function askedAgain(work: Work, { decision, chart }: OpenedDecision, views: readonly ViewRow[]) {
  const required = views
    .filter(({ round, teamId, dissenter }) => round === decision.round && (teamId !== null || dissenter))
    .map(view => ({
      ...view,
      personId: (view.teamId === null ? null : chart.leadOf(view.teamId)) ?? view.personId,
    }))
    .filter(({ personId }) => personId !== decision.deciderId && chart.isActive(personId))
  const once = [...new Map(required.map(view => [view.personId, view])).values()]
  const silence = await silenceOf(
    work,
    once.map(({ personId }) => personId),
    silenceDays({ emergency: null }),
  )
  return once.map(({ personId, teamId, teamWhy, dissenter }) => ({
    ...{ personId, teamId, teamWhy, dissenter },
    ...{ askedAt: work.now, dueAt: silence.get(personId) ?? null },
  }))
}
