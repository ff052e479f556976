import type { OrgChart } from '#modules/people/public.ts'
import type { DeciderWhy } from '../contract/words.ts'

/** Who might have the right to decide, from each source; people who have left do not count. */
export interface Rights {
  /** Whose charter in force has this as their own decision. */
  readonly charter: readonly string[]
  /** Who holds a delegation at a level at which they decide, and from whom. */
  readonly held: readonly { readonly toId: string; readonly fromId: string }[]
  readonly aimOwnerId: string | null
  readonly teamLeadId: string | null
}

/** Who decides; `several`: more than one has the right, and the nearest manager above all of them settles it. */
export type Found =
  | { readonly kind: 'one'; readonly deciderId: string; readonly why: DeciderWhy }
  | { readonly kind: 'several'; readonly askId: string | null }
  | { readonly kind: 'none' }

/**
 * Who decides (practice §9): whoever has it in their charter or by a delegation; who gave it away to one of them no longer has it.
 * Where neither says anything: the owner of the aim, else the lead of the team.
 */
export function deciderOf({ charter, held, aimOwnerId, teamLeadId }: Rights, chart: OrgChart): Found {
  const given = held.filter(({ toId }) => chart.isActive(toId))
  const givers = new Set(given.map(({ fromId }) => fromId))
  const holders = given.map(({ toId }) => toId).filter(id => !givers.has(id))
  const owners = charter.filter(id => chart.isActive(id) && !givers.has(id))
  const all = [...new Set([...holders, ...owners])]
  const [first] = all
  if (all.length > 1) return { kind: 'several', askId: commonManager(all, chart) }
  if (first !== undefined)
    return { kind: 'one', deciderId: first, why: holders.includes(first) ? 'delegation' : 'charter' }
  if (aimOwnerId !== null && chart.isActive(aimOwnerId))
    return { kind: 'one', deciderId: aimOwnerId, why: 'aim_owner' }
  if (teamLeadId !== null && chart.isActive(teamLeadId))
    return { kind: 'one', deciderId: teamLeadId, why: 'team_lead' }
  return { kind: 'none' }
}

/** The nearest person who is, or is above, each of these people; null where they have nobody in common. */
export function commonManager(ids: readonly string[], chart: OrgChart): string | null {
  const [line = [], ...others] = ids.map(id => [id, ...chart.chainOf(id)])
  return line.find(id => others.every(other => other.includes(id))) ?? null
}
