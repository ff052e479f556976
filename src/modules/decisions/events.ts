import { type NewStep, stepEvent } from '#platform/events/steps.ts'
import type { NewEvent } from '#platform/work.ts'
import type { DecisionState } from './contract/words.ts'

/**
 * What this room tells: decision.proposed, .gathering_began, .decided {round, emergency}, .standing, .reopened {round}, .expired,
 * .edited {fields}, .option_added, .evidence_added, .view_asked {personIds}, .view_given, .silence_recorded, .handed_over
 * {deciderId}. Of a restricted one the ledger learns nothing but that it moved.
 */
export type DecisionStep =
  `decision.${'proposed' | 'gathering_began' | 'decided' | 'standing' | 'reopened' | 'expired' | 'handed_over'}`

export type DecisionHappening =
  `decision.${'edited' | 'option_added' | 'evidence_added' | 'view_asked' | 'view_given' | 'silence_recorded'}`

/** Of which decision, as far as the ledger may learn. */
export interface Told {
  readonly id: string
  readonly restricted: string | null
}

/** A change of state with its event. */
export function stepOf(
  event: DecisionStep,
  from: DecisionState | null,
  to: DecisionState,
  decision: Told,
  why: string | null = null,
  data: Readonly<Record<string, unknown>> = {},
): NewStep {
  return { subject: { kind: 'decision', id: decision.id }, from, to, why, event, data: told(decision, data) }
}

/** The same, for a caller that publishes others along with it. */
export function stepEventOf(...step: Parameters<typeof stepOf>): NewEvent {
  return stepEvent(stepOf(...step))
}

/** Something that happened without a change of state. */
export function happened(
  type: DecisionHappening,
  decision: Told,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: { kind: 'decision', id: decision.id }, data: told(decision, data) }
}

function told({ restricted }: Told, data: Readonly<Record<string, unknown>>) {
  return restricted === null ? data : {}
}
