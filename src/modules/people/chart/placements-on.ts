import type { LocalDate } from '#kernel/local-date.ts'
import { spans } from '../span.ts'
import type { ChartPlacement } from './chart-rows.ts'

/** The placements that count on one date, by person. */
export interface PlacementsOnDate {
  readonly main: ReadonlyMap<string, ChartPlacement>
  readonly acting: ReadonlyMap<string, readonly ChartPlacement[]>
  /** The latest permanent or interim placement that has already ended: the post a person held before leaving. */
  readonly last: ReadonlyMap<string, ChartPlacement>
}

/** Sorts placements of any dates into those in force on a date and the last ones before it. */
export function placementsOn(placements: readonly ChartPlacement[], on: LocalDate): PlacementsOnDate {
  const main = new Map<string, ChartPlacement>()
  const acting = new Map<string, ChartPlacement[]>()
  const last = new Map<string, ChartPlacement>()
  for (const placement of placements) {
    const { personId, kind, to } = placement
    if (spans(placement, on)) {
      if (kind === 'acting') append(acting, personId, placement)
      else main.set(personId, placement)
    } else if (kind !== 'acting' && to !== null && to < on && to > (last.get(personId)?.to ?? '')) {
      last.set(personId, placement)
    }
  }
  return { main, acting, last }
}

/** Adds an entry to the list kept under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [entry])
  else list.push(entry)
}
