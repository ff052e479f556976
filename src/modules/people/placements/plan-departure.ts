import type { LocalDate } from '#kernel/local-date.ts'
import type { Placement, PlacementChanges } from './placement.ts'

/** What a last day does to the positions of a person: those in force end on it, later ones never begin. */
export function planDeparture(
  before: readonly Placement[],
  personId: string,
  lastDay: LocalDate,
): PlacementChanges {
  const own = before.filter(placement => placement.personId === personId)
  return {
    changed: own
      .filter(placement => placement.from <= lastDay && (placement.to === null || placement.to > lastDay))
      .map(placement => ({ ...placement, to: lastDay, rev: placement.rev + 1 })),
    cancelled: own.filter(placement => placement.from > lastDay),
    added: [],
  }
}
