import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { spans } from '../span.ts'
import { isMain, type Placement, type PlacementChanges } from './placement.ts'
import type { NewPlacement } from './placement-shapes.ts'

/**
 * What giving a person a position does to all placements: the new row, the end of the one in force when asked for, and
 * with `takesOverFrom` new lines of reporting from the first day on. Judges nothing.
 */
export function planPlacement(
  before: readonly Placement[],
  personId: string,
  wanted: NewPlacement,
): PlacementChanges {
  const { endsCurrent, takesOverFrom, ...position } = wanted
  const added: Placement = { ...position, id: newId(), personId, rev: 1 }
  const ended = endsCurrent && isMain(added) ? endOf(before, added) : []
  const taken = takesOverFrom === null ? [] : handedOver(before, added, takesOverFrom)
  return {
    changed: [...ended, ...taken.filter(placement => placement.rev > 1)],
    cancelled: [],
    added: [added, ...taken.filter(placement => placement.rev === 1)],
  }
}

function endOf(before: readonly Placement[], added: Placement): Placement[] {
  const current = before.find(
    placement =>
      placement.personId === added.personId &&
      isMain(placement) &&
      placement.from < added.from &&
      spans(placement, added.from),
  )
  return current === undefined ? [] : [{ ...current, to: addDays(added.from, -1), rev: current.rev + 1 }]
}

/** Rows that report to `from` become rows that report to the new person; one in force on the first day is split in two. */
function handedOver(before: readonly Placement[], added: Placement, from: string): Placement[] {
  return before.flatMap(placement => {
    const follows =
      placement.reportsTo === from ||
      (placement.personId === from && placement.reportsTo === null && added.reportsTo === null)
    if (!follows || placement.personId === added.personId) return []
    if (placement.to !== null && placement.to < added.from) return []
    const moved = { ...placement, reportsTo: added.personId }
    if (placement.from >= added.from) return [{ ...moved, rev: placement.rev + 1 }]
    return [
      { ...placement, to: addDays(added.from, -1), rev: placement.rev + 1 },
      { ...moved, id: newId(), from: added.from, rev: 1 },
    ]
  })
}
