import type { AimFacts } from './aim-facts.ts'

/** What one child brings to its parent, in the parent's unit. */
export interface Part {
  readonly aimId: string
  readonly brought: number
  readonly promised: number
}

/** What children bring together (practice §4.2.2). All amounts in the parent's unit, signed like its way to the target. */
export interface Contribution {
  /** brought / needed, not held within 0–1. */
  readonly share: number
  readonly brought: number
  readonly promised: number
  /** The parent's whole way, target − start. */
  readonly needed: number
  /** needed − promised: what no child has promised. */
  readonly unassigned: number
  readonly parts: readonly Part[]
  /** Children that say they add, but cannot be added, and why. */
  readonly notCounted: readonly { readonly aimId: string; readonly reason: string }[]
}

/**
 * The contribution of children with link `adds` and the parent's unit. Children that enable or support are never part of
 * any sum. Null when the parent is not measured by a number or no child adds.
 */
export function contributionOf(parent: AimFacts, children: readonly AimFacts[]): Contribution | null {
  const { start, target } = parent
  const adding = children.filter(child => child.link === 'adds' && COUNTED_STATES.has(child.state))
  if (parent.type !== 'number' || start === null || target === null || adding.length === 0) return null
  const parts: Part[] = []
  const notCounted: { aimId: string; reason: string }[] = []
  for (const child of adding) {
    const reason = whyNot(parent, child)
    if (reason !== null) notCounted.push({ aimId: child.id, reason })
    else parts.push(partOf(child))
  }
  const brought = parts.reduce((sum, part) => sum + part.brought, 0)
  const promised = parts.reduce((sum, part) => sum + part.promised, 0)
  const needed = target - start
  return {
    share: brought / needed,
    brought,
    promised,
    needed,
    unassigned: needed - promised,
    parts,
    notCounted,
  }
}

const COUNTED_STATES = new Set<string>(['briefed', 'planned', 'live', 'closed'])

function whyNot(parent: AimFacts, child: AimFacts): string | null {
  if (child.type !== 'number') return 'It is not measured by a number.'
  if (child.unit !== parent.unit)
    return `It is measured in "${child.unit}" and its parent in "${parent.unit}".`
  return null
}

// A closed child promises only what it brought; without a value it has brought nothing yet.
function partOf(child: AimFacts): Part {
  const start = child.start ?? 0
  const brought = (child.value ?? start) - start
  return {
    aimId: child.id,
    brought,
    promised: child.state === 'closed' ? brought : (child.target ?? start) - start,
  }
}
