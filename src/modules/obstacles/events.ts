import { type NewStep, stepEvent } from '#platform/events/steps.ts'
import type { NewEvent } from '#platform/work.ts'
import type { ObstacleState } from './contract/words.ts'
import type { Obstacle } from './store/obstacle-reads.ts'

/**
 * What this room tells: obstacle.raised, .taken, .solved, .escalated {fromId, kind}, .passed_on {fromId}, .releveled, .accepted,
 * .withdrawn, .confirmed, .reopened, .overdue (the clock ran out and nobody is above), .edited, .help_offered, .named.
 * Of a sensitive one the ledger learns nothing but that it moved.
 */
export type ObstacleEvent =
  `obstacle.${'raised' | 'taken' | 'solved' | 'escalated' | 'passed_on' | 'releveled' | 'accepted' | 'withdrawn' | 'confirmed' | 'reopened'}`

/** A change of state with its event. */
export function stepOf(
  event: ObstacleEvent,
  from: ObstacleState | null,
  obstacle: Told,
  why: string | null = null,
  data: Readonly<Record<string, unknown>> = {},
): NewStep {
  return { subject: subjectOf(obstacle), from, to: obstacle.state, why, event, data: told(obstacle, data) }
}

/** The same, for a caller that publishes others along with it. */
export function stepEventOf(...step: Parameters<typeof stepOf>): NewEvent {
  return stepEvent(stepOf(...step))
}

/** Something that happened without a change of state. */
export function happened(
  type: `obstacle.${'overdue' | 'edited' | 'help_offered' | 'named'}`,
  obstacle: Told,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: subjectOf(obstacle), data: told(obstacle, data) }
}

/** What the ledger may learn of an obstacle. */
export type Told = Pick<
  Obstacle,
  'id' | 'sensitive' | 'state' | 'level' | 'severity' | 'ownerId' | 'teamId' | 'aimId' | 'taskId'
>

function subjectOf({ id }: Told): NewStep['subject'] {
  return { kind: 'obstacle', id }
}

function told(obstacle: Told, data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (obstacle.sensitive) return {}
  const { level, severity, ownerId, teamId, aimId, taskId } = obstacle
  return { level, severity, ownerId, teamId, aimId, taskId, ...data }
}
