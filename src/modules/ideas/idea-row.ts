import type { OrgChart } from '#modules/people/public.ts'
import { actionsFor } from './access.ts'
import type { IdeaRow } from './contract.ts'
import { isPossible } from './idea.ts'
import type { Idea } from './store/ideas.ts'

/** An idea as a list shows it to somebody, with what they can do now. */
export function ideaRow(idea: Idea, me: string | null, chart: OrgChart, now: Date): IdeaRow {
  const { state, dueAt, becameKind, becameId } = idea
  const waiting = state === 'waiting'
  return {
    id: idea.id,
    rev: idea.rev,
    kind: idea.kind,
    title: idea.title,
    state,
    proposer: whoIs(idea.proposerId, chart),
    answerer: whoIs(idea.answererId, chart),
    aimId: idea.aimId,
    kept: idea.kept,
    proposedAt: idea.proposedAt.toISOString(),
    dueAt: waiting ? (dueAt?.toISOString() ?? null) : null,
    overdue: waiting && (idea.rungs > 0 || (dueAt !== null && dueAt <= now)),
    trialUntilOn: idea.trialUntilOn,
    lookAgainOn: idea.lookAgainOn,
    became: becameKind === null || becameId === null ? null : { kind: becameKind, id: becameId },
    answeredAt: idea.answeredAt?.toISOString() ?? null,
    helpers: idea.helperIds.map(id => whoIs(id, chart)),
    actions: [...actionsFor(idea, me, chart)].filter(action => isPossible(action, state)),
  }
}

/** A person by id and name. */
export function whoIs(id: string, chart: OrgChart): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? '' }
}

/** The same, or null for nobody. */
export function whoIsOrNobody(id: string | null, chart: OrgChart): { id: string; name: string } | null {
  return id === null ? null : whoIs(id, chart)
}
