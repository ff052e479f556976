import type { StoredPlan } from '../store/plans.ts'
import type { Unit } from '../store/tables.ts'

/** A lead, and the place of the group of theirs that nothing followed for. */
export interface LeadToRemind {
  readonly personId: string
  readonly unit: number
}

/**
 * Leads whose own group is told by itself and for which, or for a group below it, nobody began anything. One group each, the broadest;
 * who began something for any of theirs is left in peace. For the whole organisation somebody answers already.
 */
export function leadsToRemind(
  units: readonly Pick<Unit, 'id' | 'parent'>[],
  { released }: Pick<StoredPlan, 'released'>,
  begun: readonly { readonly unit: number }[],
  leadOf: (teamId: string) => string | null,
): LeadToRemind[] {
  const told = new Set(released.filter(({ attribute }) => attribute === null).map(({ unit }) => unit))
  const acted = new Set<number>()
  for (const { unit } of begun) for (let at = unit; at >= 0; at = units[at]?.parent ?? -1) acted.add(at)
  const led = units.flatMap(({ id }, unit) => {
    const personId = unit === 0 || id === null ? null : leadOf(id)
    return personId === null ? [] : [{ personId, unit }]
  })
  return [...Map.groupBy(led, ({ personId }) => personId).values()].flatMap(own => {
    const [first] = own.filter(({ unit }) => told.has(unit))
    return first === undefined || own.some(({ unit }) => acted.has(unit)) ? [] : [first]
  })
}
