import type { ChartPlacement } from '../chart/chart-rows.ts'

/** A placement with everything that is stored of it. */
export interface Placement extends ChartPlacement {
  /** Share of full time, 0.1–1. */
  readonly fte: number
  readonly reason: string | null
  readonly rev: number
}

/** Whether it is the position that a person holds, and not one on top of it. */
export function isMain(placement: Pick<ChartPlacement, 'kind'>): boolean {
  return placement.kind !== 'acting'
}

/** What a write does to the placements of an organisation. */
export interface PlacementChanges {
  /** Rows that stay, with a new end or a new person above. */
  readonly changed: readonly Placement[]
  /** Rows that never begin after all. */
  readonly cancelled: readonly Placement[]
  readonly added: readonly Placement[]
}

/** The placements after a write. */
export function afterChanges(before: readonly Placement[], changes: PlacementChanges): Placement[] {
  const changed = new Map(changes.changed.map(placement => [placement.id, placement]))
  const cancelled = new Set(changes.cancelled.map(placement => placement.id))
  const kept = before.filter(placement => !cancelled.has(placement.id))
  return [...kept.map(placement => changed.get(placement.id) ?? placement), ...changes.added]
}
