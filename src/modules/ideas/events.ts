import { type NewStep, stepEvent } from '#platform/events/steps.ts'
import type { NewEvent } from '#platform/work.ts'
import type { IdeaState } from './contract/words.ts'
import type { Idea } from './store/ideas.ts'

/**
 * What this room tells: idea.proposed, .approved {becameKind, becameId}, .tried {untilOn}, .postponed {lookAgainOn}, .passed {fromId},
 * .covered {fromId} (who answered is away or has left), .escalated {fromId} (the time to answer was over), .looked_again, .learned,
 * .withdrawn; without a change of state .edited, .supported {helperId}, .left {helperId}, .overdue (nobody further up).
 */
export type IdeaEvent =
  `idea.${'proposed' | 'approved' | 'tried' | 'postponed' | 'passed' | 'covered' | 'escalated' | 'looked_again' | 'learned' | 'withdrawn'}`

/** A change of state, or of who answers, with its event. */
export function stepOf(
  event: IdeaEvent,
  from: IdeaState | null,
  idea: Told,
  why: string | null = null,
  values: Readonly<Record<string, unknown>> = {},
): NewStep {
  return { subject: subjectOf(idea), from, to: idea.state, why, event, data: told(idea, values) }
}

/** The same as an event, for a caller that publishes several at once. */
export function stepEventOf(...step: Parameters<typeof stepOf>): NewEvent {
  return stepEvent(stepOf(...step))
}

/** Something that happened without a change of state. */
export function happened(
  type: `idea.${'edited' | 'supported' | 'left' | 'overdue'}`,
  idea: Told,
  values: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: subjectOf(idea), data: told(idea, values) }
}

type Told = Pick<Idea, 'id' | 'state' | 'kind' | 'aimId' | 'proposerId' | 'answererId'>

function subjectOf({ id }: Told) {
  return { kind: 'idea', id }
}

function told({ kind, aimId, proposerId, answererId }: Told, values: Readonly<Record<string, unknown>>) {
  return { kind, aimId, proposerId, answererId, ...values }
}
