import { addDays } from '#kernel/local-date.ts'
import type { AimFact, AimFactNow, AimsFacts } from '#modules/aims/public.ts'
import { isAlike } from '#platform/is-alike.ts'
import type { AimTree } from './aim-tree.ts'
import type { Few } from './few.ts'
import type { Snapshot } from './snapshot.ts'
import { touchedBy } from './touched-by.ts'

/** Some aims as they are now; those of `ids` that are not `found` are gone. */
export interface ReadAgain {
  readonly ids: ReadonlySet<string>
  readonly found: readonly AimFactNow[]
  readonly needs: AimsFacts['needs']
}

/** What is other about the aims: somewhere in the tree, or the vision that all of it leads to. */
export type OtherAims = { readonly few: Few | null } | 'all'

/**
 * Puts aims in the place of what they were, and tells of whom something else may be said now: of aims that are other ones with all above
 * and right below them, of all below where the line to the vision opened or closed, and of whoever owns, briefs, works on or serves one of
 * these. Null where it cannot be told without looking at everything: an aim that stood a week ago and was not known.
 */
export function renewAims(at: Snapshot, read: ReadAgain): OtherAims | null {
  const before = at.tree
  const aims = read.found.map(now => withHealthBefore(at, now))
  if (aims.some(aim => aim === null)) return null
  const now = new Map(aims.flatMap(aim => (aim === null ? [] : [[aim.id, aim]])))
  const others = new Set([...read.ids].filter(id => !isAlike(before.aim(id), now.get(id))))
  const needing = needsThatDiffer(at.facts.aims.needs, read.needs)
  if (others.size === 0 && needing.length === 0) return { few: null }
  at.renewAims({ aims: inPlace(before.all, read.ids, now), needs: read.needs }, others)
  const trees = [before, at.tree]
  if ([...others].some(id => trees.some(tree => tree.aim(id)?.kind === 'vision'))) return 'all'
  const isTurned = (id: string) => before.leadsToVision(id) !== at.tree.leadsToVision(id)
  const turned = [...others].filter(isTurned)
  const near = new Set([
    ...others,
    ...trees.flatMap(tree => [...tree.withBelow(turned)]),
    ...trees.flatMap(tree => [...others].flatMap(id => tree.children(id).map(child => child.id))),
    ...needing,
    // Whether what is needed comes in time is said of what needs it, and to both who own them.
    ...read.needs.flatMap(need => (others.has(need.providerId) ? need.aimId : [])),
    ...read.needs.flatMap(need => (others.has(need.aimId) ? need.providerId : [])),
  ])
  return { few: touchedBy(at, whose(at, trees, near)) }
}

/** How it was a week before no write of today changes; null for what was there then and is not known. */
function withHealthBefore(at: Snapshot, now: AimFactNow): AimFact | null {
  const known = at.tree.aim(now.id)
  if (known !== undefined) return { ...now, healthBefore: known.healthBefore }
  return now.createdOn > addDays(at.on, -7) ? { ...now, healthBefore: null } : null
}

/** All aims, these in the place of what they were, in the order of siblings. */
function inPlace(
  before: readonly AimFact[],
  ids: ReadonlySet<string>,
  now: ReadonlyMap<string, AimFact>,
): AimFact[] {
  const left = new Map(now)
  let isMoved = false
  const all = before.flatMap(aim => {
    const is = left.get(aim.id)
    left.delete(aim.id)
    if (is !== undefined && is.position !== aim.position) isMoved = true
    return is ?? (ids.has(aim.id) ? [] : aim)
  })
  return left.size === 0 && !isMoved ? all : [...all, ...left.values()].toSorted(bySiblings)
}

function bySiblings(one: AimFact, other: AimFact): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1)
}

/** Both ends of every need that is new, other or gone. */
function needsThatDiffer(before: AimsFacts['needs'], now: AimsFacts['needs']): string[] {
  const keys = (needs: AimsFacts['needs']) =>
    new Map(needs.map(need => [`${need.aimId} ${need.providerId} ${need.byOn}`, need]))
  const [was, is] = [keys(before), keys(now)]
  return [...[...was].filter(([key]) => !is.has(key)), ...[...is].filter(([key]) => !was.has(key))].flatMap(
    ([, need]) => [need.aimId, need.providerId],
  )
}

/** These aims, everything above them in either tree, and whoever owns, briefs, works on or serves one of them, before or now. */
function whose(at: Snapshot, trees: readonly AimTree[], ids: ReadonlySet<string>) {
  const goalIds = new Set(trees.flatMap(tree => [...tree.withAbove(ids)]))
  const personIds = new Set<string>()
  const teamIds = new Set<string>()
  const add = (to: Set<string>, id: string | null | undefined) => {
    if (id !== null && id !== undefined) to.add(id)
  }
  for (const tree of trees)
    for (const id of ids) {
      const aim = tree.aim(id)
      for (const personId of [aim?.ownerId, aim?.briefedById, aim?.parentOwnerId]) add(personIds, personId)
      add(teamIds, aim?.teamId)
      for (const personId of tree.workOn(id)?.assigneeIds ?? []) add(personIds, personId)
    }
  for (const id of teamIds) {
    const { permanent, acting } = at.chart.leadsOf(id)
    for (const personId of [permanent, acting]) add(personIds, personId)
  }
  for (const { aimId, personId } of at.facts.charters.serves) if (ids.has(aimId)) add(personIds, personId)
  return { goalIds, personIds, teamIds }
}
