import type { StoredPlan } from '../store/plans.ts'
import type { ReleasedGroup } from '../store/tables.ts'

// Nobody outside this file can make a group that counts as shown.
const passed = Symbol('passed the gate')

/**
 * A group of those who answered that a report may tell a reader of: in the release plan, and theirs to see. Every figure of a
 * report is made from one of these, and only the gate makes them.
 */
export interface ShownGroup extends ReleasedGroup {
  readonly [passed]: true
}

/** How much of a unit a reader may see: nothing, its total, or also what it is made of. */
export type Sight = 'nothing' | 'total' | 'inside'

/** What is shown to somebody who asks for a unit; when it is another one or none, why. */
export interface Passed {
  readonly group: ShownGroup | null
  readonly why: 'too_few' | 'not_yours' | null
}

/** What a reader may be told of one closed survey. */
export interface Gate {
  /** The unit itself, or the broader one that is shown instead. */
  unit(place: number): Passed
  /** All units the reader may see by themselves, each before those below it. */
  units(): readonly ShownGroup[]
  /** The unit by levels of attributes, in their order; empty for a reader who may see only its total. */
  breakdowns(unit: ShownGroup): readonly ShownGroup[]
  /** Whether the reader may see more of a unit than its total. */
  isInside(unit: ShownGroup): boolean
  /** A level of one unit, as when another wave is compared; null when it is not shown. */
  breakdown(place: number, attribute: number, level: number): ShownGroup | null
}

/** The one gate: released ∩ the reader's. `sight` says for each unit by place how much of it the reader may see. */
export function gateOf(plan: Pick<StoredPlan, 'released' | 'instead'>, sight: readonly Sight[]): Gate {
  const shown = plan.released.filter(group => maySee(sight, group)).map(pass)
  const totals = new Map(shown.filter(isTotal).map(group => [group.unit, group]))
  const parts = Map.groupBy(shown.filter(group => !isTotal(group)).toSorted(byLevel), ({ unit }) => unit)
  return {
    unit: place => {
      if ((sight[place] ?? 'nothing') === 'nothing') return { group: totals.get(0) ?? null, why: 'not_yours' }
      const group = totals.get(place)
      if (group !== undefined) return { group, why: null }
      return { group: totals.get(plan.instead[place] ?? -1) ?? null, why: 'too_few' }
    },
    units: () => [...totals.values()],
    breakdowns: ({ unit }) => parts.get(unit) ?? [],
    isInside: ({ unit }) => sight[unit] === 'inside',
    breakdown: (place, attribute, level) =>
      parts.get(place)?.find(group => group.attribute === attribute && group.level === level) ?? null,
  }
}

/**
 * The same for comments, by which people recognise each other: whole units that reader may see the inside of, and that stand for
 * themselves also where a group needs as many people as comments do (`instead`, from membership only, as in the plan).
 */
export function commentsOf(
  gate: Gate,
  instead: ArrayLike<number>,
  parents: ArrayLike<number>,
  place: number,
): Passed {
  const asked = gate.unit(place)
  if (asked.why === 'not_yours') return { group: null, why: 'not_yours' }
  for (let at = place; at >= 0; at = parents[at] ?? -1) {
    const { group, why } = gate.unit(at)
    if (why !== null || group === null || instead[at] !== at) continue
    // Their own unit has too few; the broader one is theirs as a total only, which no comment is.
    if (!gate.isInside(group)) return { group: null, why: at === place ? 'not_yours' : 'too_few' }
    return { group, why: at === place ? null : 'too_few' }
  }
  return { group: null, why: 'too_few' }
}

function pass(group: ReleasedGroup): ShownGroup {
  return { ...group, [passed]: true }
}

function maySee(sight: readonly Sight[], group: ReleasedGroup): boolean {
  return sight[group.unit] === 'inside' || (sight[group.unit] === 'total' && isTotal(group))
}

function byLevel(one: ReleasedGroup, other: ReleasedGroup): number {
  return (one.attribute ?? 0) - (other.attribute ?? 0) || (one.level ?? 0) - (other.level ?? 0)
}

function isTotal({ attribute }: ReleasedGroup): boolean {
  return attribute === null
}
