import type { ShownGroup } from './shown.ts'
import type { Wave } from './wave.ts'

/** The units around one that a reader may see, by place. */
export interface Neighbours {
  /** Shown units above, the broadest first. */
  readonly above: readonly ShownGroup[]
  /** Shown units whose nearest shown one above is this. */
  readonly below: readonly ShownGroup[]
  /** Units right below that are not shown by themselves though the reader may see inside. */
  readonly hidden: readonly number[]
}

/** What is shown around a unit. */
export function neighboursOf({ survey, gate }: Wave, unit: ShownGroup): Neighbours {
  const shown = new Map(gate.units().map(group => [group.unit, group]))
  const nearest = new Int32Array(survey.units.length).fill(-1)
  const below: ShownGroup[] = []
  const hidden: number[] = []
  for (const [place, { parent, invited }] of survey.units.entries()) {
    if (parent < 0) continue
    nearest[place] = shown.has(parent) ? parent : (nearest[parent] ?? -1)
    const group = shown.get(place)
    if (group !== undefined && nearest[place] === unit.unit) below.push(group)
    if (group === undefined && parent === unit.unit && invited > 0 && gate.isInside(unit)) hidden.push(place)
  }
  const above: ShownGroup[] = []
  for (let at = nearest[unit.unit] ?? -1; at >= 0; at = nearest[at] ?? -1) {
    const group = shown.get(at)
    if (group !== undefined) above.unshift(group)
  }
  return { above, below, hidden }
}
