import type { NewStep } from '#platform/events/steps.ts'
import type { NewEvent } from '#platform/work.ts'
import type { ChangeState } from './contract/words.ts'
import type { Change } from './store/changes.ts'

/** Which event tells that a change became this. */
const BECAME = {
  shaping: 'change.started',
  announced: 'change.announced',
  rolling_out: 'change.rolled_out',
  embedding: 'change.embedding_began',
  embedded: 'change.embedded',
  stopped: 'change.stopped',
} as const satisfies Record<ChangeState, string>

/** What happens inside a change. Subject kind is `change`; `data` carries ids and values, never anybody's words. */
export type ChangeEvent =
  `change.${'framed' | 'purpose_written' | 'rollout_set' | 'impact_set' | 'impact_dropped' | 'milestone_set' | 'milestone_dropped' | 'milestone_reached' | 'measure_set' | 'measure_dropped' | 'adoption_read' | 'go_decided' | 'question_asked' | 'question_answered' | 'task_added' | 'talk_planned' | 'decision_proposed'}`

type Told = Pick<Change, 'id' | 'kind' | 'sponsorId' | 'managerId' | 'announcedOn'>

/** A change of state. */
export function changeStep(
  change: Told,
  from: ChangeState | null,
  to: ChangeState,
  why: string | null = null,
): NewStep {
  return {
    subject: { kind: 'change', id: change.id },
    from,
    to,
    why,
    event: BECAME[to],
    data: factsOf(change),
  }
}

/** Something that happened without a change of state. */
export function happened(
  type: ChangeEvent,
  change: Told,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: { kind: 'change', id: change.id }, data: { ...factsOf(change), ...data } }
}

function factsOf({ kind, sponsorId, managerId, announcedOn }: Told) {
  return { kind, sponsorId, managerId, announced: announcedOn !== null }
}
