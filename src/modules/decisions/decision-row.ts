import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { DecisionAction, DecisionRow } from './contract.ts'
import { courseOf, isOpen, isPossible } from './decision.ts'
import type { OpenedDecision } from './opened-decision.ts'

/** A decision as a list shows it to the actor, with what they can do now. */
export function decisionRow(
  { decision, chart, actions }: OpenedDecision,
  work: Pick<Work, 'today' | 'actor'>,
): DecisionRow {
  const { state, teamId, decideByOn, waitingIds } = decision
  const me = work.actor.personId
  const possible = (action: DecisionAction) => isPossible(action, courseOf(decision))
  return {
    id: decision.id,
    rev: decision.rev,
    question: decision.question,
    kind: decision.kind,
    size: decision.size,
    state,
    proposer: whoIs(decision.proposedById, chart),
    decider: whoIs(decision.deciderId, chart),
    decideByOn,
    overdue: isOpen(state) && decideByOn < work.today,
    emergency: decision.emergency !== null,
    restricted: decision.restricted !== null,
    decidedOn: decision.decidedOn,
    revisitOn: decision.revisitOn,
    choice: decision.choice,
    aimId: decision.aimId,
    team: teamId === null ? null : { id: teamId, name: chart.team(teamId)?.name ?? '' },
    views: { given: decision.viewsGiven, asked: decision.viewsAsked },
    reopened: decision.round - 1,
    waitsForMe: me !== null && waitingIds.includes(me) && possible('view'),
    actions: [...actions].filter(possible),
  }
}

/** A person by id and name. */
export function whoIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? '' }
}
