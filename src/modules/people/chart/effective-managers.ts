import { Layered } from '#kernel/layered.ts'

/** What is known on one date about who reports to whom and who is there. */
export interface ReportingFacts {
  /** Everybody who gets an answer. */
  readonly persons: Iterable<string>
  /** The person written in the placement, present or not; null at the root. */
  reportsTo(personId: string): string | null
  /** In the organisation on this date, perhaps away. */
  isEmployed(personId: string): boolean
  isAway(personId: string): boolean
  /** Who accepted to cover this person's absence on this date. */
  coverOf(personId: string): string | null
  /** The acting lead of the team that `absentId` leads or led; else of the team of `personId`. */
  actingLead(absentId: string, personId: string): string | null
}

/** Who answers for whom on a date. */
export interface Managers {
  /** Null at the root, or when nobody above is left. */
  readonly of: ReadonlyMap<string, string | null>
  /** Those for whom it is somebody else than their placement says. */
  readonly others: ReadonlySet<string>
}

/**
 * The effective manager of each person (practice.md §1.1): the person reported to if present; else their accepted cover;
 * else the acting lead of that team; else the same again one up the chain. When nobody above is present, the nearest one
 * who still belongs to the organisation stays responsible. Null at the root, or when nobody above is left.
 * The result never has a loop: people whose stand-ins would answer for each other in a ring fall back to the chain.
 */
export function effectiveManagers(facts: ReportingFacts): Managers {
  const managers = new Map<string, string | null>()
  for (const id of facts.persons) managers.set(id, managerFor(facts, id, true))
  return withoutRings(facts, managers, [...managers.keys()])
}

/**
 * The same once others are away or placed otherwise, of the same people: only those are worked out again who are placed otherwise
 * themselves, whose manager is, or is away now, and for whom somebody else answered than their placement said.
 */
export function managersAgain(
  facts: ReportingFacts,
  before: Managers,
  otherIds: Iterable<string>,
  writtenBelow: ReadonlyMap<string, readonly string[]>,
  unsettled: Iterable<string>,
): Managers {
  const managers = new Layered(before.of)
  const again = new Set([...before.others, ...otherIds])
  for (const managerId of unsettled) for (const id of writtenBelow.get(managerId) ?? []) again.add(id)
  for (const id of again) managers.set(id, managerFor(facts, id, true))
  return withoutRings(facts, managers, [...again])
}

type Settable = ReadonlyMap<string, string | null> & { set(id: string, managerId: string | null): void }

/** A ring runs through somebody in `looked`, for whom another may answer than their placement says. */
function withoutRings(facts: ReportingFacts, managers: Settable, looked: readonly string[]): Managers {
  const withoutStandIns = new Set<string>()
  for (let rings = findRings(managers, looked); rings.length > 0; rings = findRings(managers, looked)) {
    for (const ring of rings) breakRing(facts, ring, managers, withoutStandIns)
  }
  const perhaps = new Set([...looked, ...withoutStandIns])
  return {
    of: managers,
    others: new Set([...perhaps].filter(id => managers.get(id) !== facts.reportsTo(id))),
  }
}

function managerFor(facts: ReportingFacts, personId: string, standInsAllowed: boolean): string | null {
  const first = facts.reportsTo(personId)
  // Nearly everybody reports to somebody who is there: that costs nothing more than to ask.
  if (first === null || (first !== personId && facts.isEmployed(first) && !facts.isAway(first))) return first
  const passed = new Set([personId])
  const isPresent = (id: string | null): id is string =>
    id !== null && !passed.has(id) && facts.isEmployed(id) && !facts.isAway(id)
  let nearestAway: string | null = null
  for (
    let above: string | null = first;
    above !== null && !passed.has(above);
    above = facts.reportsTo(above)
  ) {
    if (isPresent(above)) return above
    passed.add(above)
    if (facts.isEmployed(above)) nearestAway ??= above
    if (!standInsAllowed) continue
    const cover = facts.coverOf(above)
    if (isPresent(cover)) return cover
    const acting = facts.actingLead(above, personId)
    if (isPresent(acting)) return acting
  }
  return nearestAway
}

function breakRing(
  facts: ReportingFacts,
  ring: readonly string[],
  managers: Settable,
  withoutStandIns: Set<string>,
): void {
  if (ring.every(id => withoutStandIns.has(id))) {
    // The placements themselves run in a circle, which no write allows; cut it so that every chain ends.
    for (const first of ring.toSorted().slice(0, 1)) managers.set(first, null)
    return
  }
  for (const id of ring) {
    withoutStandIns.add(id)
    managers.set(id, managerFor(facts, id, false))
  }
}

/** The loops that a walk from one of these ends in, of a graph in which each node has at most one edge; each as the nodes on it. */
export function findRings(
  above: ReadonlyMap<string, string | null>,
  from: Iterable<string> = above.keys(),
): string[][] {
  const rings: string[][] = []
  // By node: the walk that came there first.
  const walkOf = new Map<string, string>()
  for (const start of from) {
    let id: string | null = start
    while (id !== null && !walkOf.has(id)) {
      walkOf.set(id, start)
      id = above.get(id) ?? null
    }
    if (id !== null && walkOf.get(id) === start) rings.push(ringFrom(above, id))
  }
  return rings
}

function ringFrom(above: ReadonlyMap<string, string | null>, first: string): string[] {
  const ring = [first]
  for (let id = above.get(first) ?? first; id !== first; id = above.get(id) ?? first) ring.push(id)
  return ring
}
