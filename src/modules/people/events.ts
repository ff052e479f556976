import type { NewEvent } from '#platform/work.ts'
import type { Placement, PlacementChanges } from './placements/placement.ts'

/**
 * What this room writes into the ledger. Subjects are `person`, `team` and `organisation`, so that the history of a person
 * holds positions and absences too. `data` carries ids, dates and names of fields, never texts.
 *
 * person.added · person.changed {fields} · person.left {lastDay, managerId, handedOver} · person.erased
 * placement.began {placementId, teamId, reportsTo, kind, level, from, to} · placement.changed · placement.cancelled
 * placement.proposed {proposalId} · proposal.accepted|declined|withdrawn {proposalId}
 * absence.planned|changed {absenceId, from, to} · absence.cancelled {absenceId}
 * cover.asked|accepted|declined {absenceId, coverId}
 * team.added · team.changed {fields} · team.closed {lastDay} · organisation.founded · organisation.changed {fields}
 */
export type PeopleEvent =
  | `person.${'added' | 'changed' | 'left' | 'erased'}`
  | `placement.${'began' | 'changed' | 'cancelled' | 'proposed'}`
  | `proposal.${'accepted' | 'declined' | 'withdrawn'}`
  | `absence.${'planned' | 'changed' | 'cancelled'}`
  | `cover.${'asked' | 'accepted' | 'declined'}`
  | `team.${'added' | 'changed' | 'closed'}`
  | `organisation.${'founded' | 'changed'}`

/** An event about one person. */
export function aboutPerson(type: PeopleEvent, id: string, data?: NewEvent['data']): NewEvent {
  return { type, subject: { kind: 'person', id }, ...(data === undefined ? {} : { data }) }
}

/** An event about one team. */
export function aboutTeam(type: PeopleEvent, id: string, data?: NewEvent['data']): NewEvent {
  return { type, subject: { kind: 'team', id }, ...(data === undefined ? {} : { data }) }
}

/** What a write to placements is told as, one entry for each row. */
export function placementEvents({ added, changed, cancelled }: PlacementChanges): NewEvent[] {
  return [
    ...changed.map(row => aboutPerson('placement.changed', row.personId, told(row))),
    ...cancelled.map(row => aboutPerson('placement.cancelled', row.personId, told(row))),
    ...added.map(row => aboutPerson('placement.began', row.personId, told(row))),
  ]
}

function told({ id, teamId, reportsTo, kind, level, from, to }: Placement) {
  return { placementId: id, teamId, reportsTo, kind, level, from, to }
}
