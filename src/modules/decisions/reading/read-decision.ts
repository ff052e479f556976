import { aimCards } from '#modules/aims/public.ts'
import { tasksSeen } from '#modules/tasks/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { DecisionState } from '../contract/words.ts'
import type { DecisionPage } from '../contract.ts'
import { missingInRound } from '../deciding/missing-in-round.ts'
import { mayReopen } from '../deciding/reopening.ts'
import { decisionRow, whoIs } from '../decision-row.ts'
import { openDecision } from '../open-decision.ts'
import { partsOf } from '../store/parts.ts'

/** The page of one decision: the question, what was known and thought, what was chosen and why, and what came of it. */
export async function readDecision(work: Work, id: string): Promise<DecisionPage> {
  const opened = await openDecision(work, id)
  const { decision, chart } = opened
  const { options, evidence, views, rulings, taskIds } = await partsOf(work, id)
  const { aimId, state } = decision
  const [aim] = aimId === null ? [] : await aimCards(work, [aimId])
  const tasks = taskIds.length === 0 ? [] : await tasksSeen(work, taskIds)
  const who = (personId: string) => whoIs(personId, chart)
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...decisionRow(opened, work),
    background: decision.background,
    deciderWhy: decision.deciderWhy,
    area: decision.area,
    proposedAt: decision.proposedAt.toISOString(),
    emergencyWhy: decision.emergency,
    restrictedWhy: decision.restricted,
    noneNeeded: decision.noneNeeded,
    round: decision.round,
    readers: decision.readerIds.map(who),
    options: options.map(({ id: optionId, text, nothing }) => ({ id: optionId, text, nothing })),
    evidence: evidence.map(({ byId, at, ...each }) => ({ ...each, by: who(byId), at: at.toISOString() })),
    perspectives: views.map(({ personId, teamId, askedAt, dueAt, givenAt, concern, ...view }) => ({
      ...view,
      person: who(personId),
      team: teamId === null ? null : { id: teamId, name: chart.team(teamId)?.name ?? '' },
      concern: concern ?? '',
      ...{ askedAt: iso(askedAt), dueAt: iso(dueAt), givenAt: iso(givenAt) },
    })),
    missing: missingInRound(decision, views, chart, work.timeZone),
    rulings: rulings.map(({ byId, at, ...ruling }) => ({ ...ruling, by: who(byId), at: at.toISOString() })),
    tasks: tasks.map(({ id: taskId, title, state: its }) => ({ id: taskId, title, done: its === 'done' })),
    tasksUnseen: taskIds.length - tasks.length,
    aim: aim === undefined ? null : { id: aim.id, title: aim.title },
    revisitDue: (state === 'decided' || state === 'standing') && mayReopen(decision, work.today),
    steps: (await stepsOf(work, { kind: 'decision', id })).map(({ from, to, at, byId, why }) => ({
      from: from === null ? null : DecisionState.parse(from),
      to: DecisionState.parse(to),
      at: at.toISOString(),
      by: byId === null ? null : who(byId),
      why,
    })),
  }
}
