import { notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor, mustBeAllowed } from './access.ts'
import type { DecisionAction } from './contract/words.ts'
import type { Saved } from './contract.ts'
import { courseOf, mustBePossible } from './decision.ts'
import { decisionRow, whoIs } from './decision-row.ts'
import type { OpenedDecision } from './opened-decision.ts'
import { type Decision, decisionById } from './store/decisions.ts'
import { holdDecision } from './store/save.ts'

/** Opens a decision for the actor: 404 when it is not theirs to see. At most two statements. */
export async function openDecision(work: Work, id: string): Promise<OpenedDecision> {
  const decision = await decisionById(work, id)
  if (decision === undefined) throw notFound('decision')
  const opened = openedFor(work, decision, await chartOn(work, work.today))
  if (!opened.actions.has('see')) throw notFound('decision')
  return opened
}

/**
 * Opens it for one act, and holds it until the act is done, so that of two at once the second acts on what the first has left:
 * 404, 403 with whom to ask, 409 with the legal states or the current version.
 */
export async function openFor(
  work: Work,
  id: string,
  action: DecisionAction,
  words: string,
  rev?: number,
): Promise<OpenedDecision> {
  await holdDecision(work, id)
  const opened = await openDecision(work, id)
  mustBeAllowed(opened.actions, action, words)
  if (rev !== undefined && opened.decision.rev !== rev) throw staleRev(decisionRow(opened, work))
  mustBePossible(action, courseOf(opened.decision))
  return opened
}

/** A decision that was read already, as the actor stands to it. */
export function openedFor(work: Work, decision: Decision, chart: OrgChart): OpenedDecision {
  return { decision, chart, actions: actionsFor(decision, work.actor.personId, chart) }
}

/** What a write answers. */
export function saved(
  { decision, chart }: OpenedDecision,
  rev: number,
  change: Partial<Pick<Decision, 'state' | 'deciderId'>> = {},
): Saved {
  const { id, state, deciderId } = { ...decision, ...change }
  return { id, rev, state, decider: whoIs(deciderId, chart) }
}
