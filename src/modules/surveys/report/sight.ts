import type { Unit } from '../store/tables.ts'
import type { Sight } from './shown.ts'

/** Who reads: a member of the people team, or somebody with the teams they lead today. */
export interface ReportReader {
  readonly isPeople: boolean
  readonly leads: ReadonlySet<string>
}

/** Somebody who leads nothing: what they may read, everybody may. */
export const SOMEBODY: ReportReader = { isPeople: false, leads: new Set() }

/**
 * How much of each unit a reader may see. The people team: all of all. Who leads a unit: all of it and below, and the total of
 * the broader one that is shown instead of it. Everybody: the total of the whole organisation.
 */
export function sightOf(
  units: readonly Pick<Unit, 'id' | 'parent'>[],
  instead: readonly number[],
  { isPeople, leads }: ReportReader,
): Sight[] {
  const sight: Sight[] = []
  for (const { id, parent } of units) {
    const leadsIt = id !== null && leads.has(id)
    sight.push(isPeople || leadsIt || sight[parent] === 'inside' ? 'inside' : 'nothing')
  }
  for (const [unit, { id }] of units.entries()) {
    const broader = instead[unit] ?? -1
    if (id !== null && leads.has(id) && sight[broader] === 'nothing') sight[broader] = 'total'
  }
  if (sight[0] === 'nothing') sight[0] = 'total'
  return sight
}

/** The unit a reader is shown first: the broadest they lead, else the whole. */
export function firstUnit(units: readonly Pick<Unit, 'id'>[], { isPeople, leads }: ReportReader): number {
  if (isPeople) return 0
  return Math.max(
    0,
    units.findIndex(({ id }) => id !== null && leads.has(id)),
  )
}
