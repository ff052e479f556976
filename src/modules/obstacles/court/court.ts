import type { OrgChart } from '#modules/people/public.ts'
import type { Level } from '../contract/words.ts'

/** What an obstacle is about: everything from which its court follows. */
export interface Ground {
  readonly raisedById: string
  /** Whom a sensitive one concerns: it never comes to them. */
  readonly aboutId: string | null
  readonly teamId: string
  /** Of the task it is about; null without a task, or while nobody does it. */
  readonly assigneeId: string | null
  /** Whether it is about a task. */
  readonly ofTask: boolean
  /** The goal it is about first, then what is above it up to the vision; empty without a goal. */
  readonly line: readonly { readonly id: string; readonly ownerId: string | null }[]
}

/** In whose court it is. */
export interface Court {
  readonly ownerId: string
  /** For whom they stand in, who is away or has left; null when it is their own. */
  readonly forId: string | null
  /** The aim whose owner they are, while it climbs the aims. */
  readonly aimId: string | null
}

/** From this level on somebody answers for direction (practice §3.1). */
const DIRECTION_LEVEL = 4

/**
 * The first court (practice §9): detail goes to the manager of the work, the big picture to the owner of the aim above.
 * Whoever is away is stood in for by their cover, else by the next up. Null when nobody is there who may know of it.
 */
export function firstCourt(level: Level, ground: Ground, chart: OrgChart): Court | null {
  const found = rungs(level, ground, chart).find(rung => mayHave(rung, ground))
  if (found !== undefined) return found
  // Nobody is above: whoever raised it keeps it.
  return ground.raisedById === ground.aboutId ? null : alone(ground.raisedById)
}

/** One rung up from where it is: the chain for a detail, the next aim's owner for the big picture. Null at the root. */
export function nextCourt(level: Level, ground: Ground, court: Court, chart: OrgChart): Court | null {
  const chain = ladder(chart, court.forId ?? court.ownerId)
  const at = level === 'detail' ? -1 : ground.line.findIndex(({ id }) => id === court.aimId)
  const above = at < 0 ? chain : [...owners(ground.line.slice(at + 1), chart), ...chain]
  return above.find(rung => mayHave(rung, ground) && rung.ownerId !== court.ownerId) ?? null
}

/** Who may accept it as a risk: the owner of the aim above; without one, whoever answers for direction above the raiser. */
export function acceptorOf(ground: Ground, chart: OrgChart): string | null {
  const nearest = rungs('big_picture', ground, chart).find(({ ownerId }) => ownerId !== ground.aboutId)
  return nearest?.ownerId ?? null
}

/** The court of a person: they themselves; while away, or once they left, their cover, the acting lead of their team, or the next up. */
export function courtOf(id: string, chart: OrgChart, aimId: string | null = null): Court | null {
  const isThere = (other: string | null): other is string =>
    other !== null && other !== id && chart.isActive(other) && !chart.isAway(other)
  if (chart.isActive(id) && !chart.isAway(id)) return { ownerId: id, forId: null, aimId }
  const acting = chart.teamsLedBy(id).map(teamId => chart.leadOf(teamId))
  const standIn = [chart.coverOf(id), ...acting].find(isThere) ?? chart.managerOf(id)
  if (standIn !== null) return { ownerId: standIn, forId: id, aimId }
  return chart.isActive(id) ? { ownerId: id, forId: null, aimId } : null
}

/** Everybody it could come to, nearest first. */
function rungs(level: Level, ground: Ground, chart: OrgChart): readonly Court[] {
  const { raisedById, line } = ground
  if (level === 'detail') return rungsOfWork(ground, chart)
  const climbing = line.length > 1 ? line.slice(1) : line
  const last = climbing.findLast(({ ownerId }) => ownerId !== null)?.ownerId ?? null
  if (last !== null) return [...owners(climbing, chart), ...ladder(chart, last)]
  const chain = ladder(chart, raisedById)
  const from = chain.findIndex(({ ownerId }) => chart.levelOf(ownerId) >= DIRECTION_LEVEL)
  return from < 0 ? chain.slice(-1) : chain.slice(from)
}

/** Of a task: who answers for the person that does it, else the lead of its team. Of a goal: its owner. Else the raiser's manager. */
function rungsOfWork(
  { raisedById, assigneeId, ofTask, teamId, line }: Ground,
  chart: OrgChart,
): readonly Court[] {
  if (assigneeId !== null && assigneeId !== raisedById) {
    const chain = ladder(chart, assigneeId)
    return chain.length > 0 ? chain : [alone(assigneeId)]
  }
  const ofTeam = ofTask && assigneeId === null ? chart.leadOf(teamId) : null
  const start = ofTeam ?? (ofTask ? null : (line[0]?.ownerId ?? null))
  if (start === null || start === raisedById) return ladder(chart, raisedById)
  return [courtOf(start, chart), ...ladder(chart, start)].filter(court => court !== null)
}

function mayHave({ ownerId }: Court, { raisedById, aboutId }: Ground): boolean {
  return ownerId !== raisedById && ownerId !== aboutId
}

function owners(line: Ground['line'], chart: OrgChart): Court[] {
  return line
    .map(({ id, ownerId }) => (ownerId === null ? null : courtOf(ownerId, chart, id)))
    .filter(court => court !== null)
}

/**
 * Who answers for somebody, then for them, up to the root. Where somebody stands in for an absent manager, the next rung is the
 * one above the absent manager, not above the stand-in.
 */
function ladder(chart: OrgChart, id: string): Court[] {
  const found: Court[] = []
  const passed = new Set([id])
  for (let at = id; ; ) {
    const there = chart.managerOf(at)
    const post = formalManager(chart, at) ?? there
    if (there === null || post === null || passed.has(post)) return found
    found.push({ ownerId: there, forId: post === there ? null : post, aimId: null })
    passed.add(post)
    at = post
  }
}

function formalManager(chart: OrgChart, id: string): string | null {
  const acting = chart.actingPlacementsOf(id).find(({ reportsTo }) => reportsTo !== null)
  return acting?.reportsTo ?? chart.placementOf(id)?.reportsTo ?? null
}

function alone(ownerId: string): Court {
  return { ownerId, forId: null, aimId: null }
}
