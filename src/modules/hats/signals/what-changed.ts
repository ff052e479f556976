import { aimFactsNow, aimsAround, needsOn } from '#modules/aims/public.ts'
import { PEOPLE_EVENTS, peopleFactsNow } from '#modules/people/public.ts'
import { WORK_EVENTS, workOfTouched, workTouchedSince } from '#modules/tasks/public.ts'
import { subjectsSince } from '#platform/events/subjects-since.ts'
import { isAlike } from '#platform/is-alike.ts'
import type { Work } from '#platform/work.ts'
import { askersOf, type Change, NOBODY } from '../facts/change.ts'
import type { Facts } from '../facts/facts.ts'
import type { Few } from '../facts/few.ts'
import type { Part } from '../facts/parts.ts'
import { lateBefore, lookedAtClosely } from '../facts/read-facts.ts'
import { type OwnPart, readParts } from '../facts/read-parts.ts'
import { type OtherAims, renewAims } from '../facts/renew-aims.ts'
import { renewGroups } from '../facts/renew-groups.ts'
import { type OtherPeople, renewPeople } from '../facts/renew-people.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { touchedBy } from '../facts/touched-by.ts'
import { CHANGES, ONE_AIM, TOLD_IN_GROUPS } from './look-again-at.ts'

/** Above this many aims everything is read: a plan was imported, say. */
const MOST_AIMS = 500

/**
 * Reads again what these events may have changed, into the facts of the last run, and tells what is not as it was. Null when it reaches
 * into what is only read as a whole: many aims or people at once, or somebody new.
 */
export async function whatChanged(
  work: Work,
  at: Snapshot,
  happened: readonly string[],
  since: Date,
): Promise<Change | null> {
  const before = at.facts
  const has = (types: readonly string[]) => types.some(type => happened.includes(type))
  const people = has(PEOPLE_EVENTS) ? await otherPeople(work, at, since) : 'same'
  if (people === null) return null
  const asked = (Object.keys(CHANGES) as OwnPart[]).filter(part => has(CHANGES[part]))
  const now = await readParts(work, at.on, asked)
  const parts = new Set<Part>(asked.filter(part => !isAlike(before[part], now[part])))
  const ofCheckIns = askersOf(before.checkIns, now.checkIns ?? before.checkIns)
  const hindered = hinderedOtherwise(before.obstacles, now.obstacles ?? before.obstacles)
  at.renew(now)
  const isToldOtherwise = has(TOLD_IN_GROUPS) || asks(before) !== asks(at.facts)
  const ofGroups =
    isToldOtherwise || (people !== 'same' && people.other.isOfPlaces)
      ? await renewGroups(work, at, before, isToldOtherwise ? 'all' : placedOf(people))
      : NOBODY
  if (ofGroups.ids.size > 0) parts.add('groups')
  const touched = has(ONE_AIM) ? await subjectsSince(work, since, ONE_AIM) : []
  const others = await otherAims(work, at, new Set([...touched, ...hindered]))
  if (others === null) return null
  if (others === 'all') parts.add('aims')
  return {
    ...{ parts, ofCheckIns, ofGroups, ofAims: others === 'all' ? null : others.few },
    ofPeople: people === 'same' ? null : people.other,
    ofWork: has(WORK_EVENTS) ? await fewOf(work, at, since) : null,
  }
}

interface People {
  readonly other: OtherPeople
  readonly placedIds: readonly string[]
}

/** Reads people again; and the single tasks of those who are looked at closely since now. */
async function otherPeople(work: Work, at: Snapshot, since: Date): Promise<People | null> {
  const before = at.facts.people
  const now = await peopleFactsNow(work, before, since)
  const other = now === null ? null : renewPeople(at, now)
  if (now === null || other === null) return null
  const known = new Set(lookedAtClosely(before))
  const asked = lookedAtClosely(now.people).filter(id => !known.has(id))
  if (asked.length > 0) {
    const touched = { personIds: new Set(asked), goalIds: new Set<string>(), teamIds: new Set<string>() }
    const given = { lateBefore: lateBefore(now.people), personIds: asked }
    at.renewWork(touched, await workOfTouched(work, touched, given), asked)
  }
  return { other, placedIds: now.placedIds }
}

/** Who is placed otherwise may lead other teams, of which they read. */
function placedOf(people: People | 'same'): ReadonlySet<string> {
  return new Set(people === 'same' ? [] : people.placedIds)
}

/** A change tells whose answers in surveys are about it. */
function asks({ changes }: Facts): string {
  return JSON.stringify(
    changes.map(({ id, sponsorId, createdOn, impacts }) => [id, sponsorId, createdOn, impacts]),
  )
}

/** Aims count the obstacles in their way: those where these are other ones than before. */
function hinderedOtherwise(before: Facts['obstacles'], now: Facts['obstacles']): string[] {
  const ways = (obstacles: Facts['obstacles']) =>
    new Map(obstacles.map(({ id, aimId, severity }) => [`${id} ${aimId} ${severity}`, aimId]))
  const [was, is] = [ways(before), ways(now)]
  return [...[...was].filter(([way]) => !is.has(way)), ...[...is].filter(([way]) => !was.has(way))].flatMap(
    ([, aimId]) => aimId ?? [],
  )
}

/** Reads these aims again with what is right above and below them, before and now. */
async function otherAims(work: Work, at: Snapshot, touched: ReadonlySet<string>): Promise<OtherAims | null> {
  if (touched.size === 0) return { few: null }
  if (touched.size > MOST_AIMS) return null
  const { tree } = at
  const ids = new Set([
    ...[...touched].flatMap(id => [
      id,
      tree.aim(id)?.parentId ?? id,
      ...tree.children(id).map(child => child.id),
    ]),
    ...(await aimsAround(work, [...touched])),
  ])
  return renewAims(at, { ids, found: await aimFactsNow(work, [...ids]), needs: await needsOn(work, at.on) })
}

/** Reads the work again of those whose tasks something happened to: they are whom the rules look through. */
async function fewOf(work: Work, at: Snapshot, since: Date): Promise<Few> {
  const touched = await workTouchedSince(work, since)
  const { people } = at.facts
  const asked = lookedAtClosely(people).filter(id => touched.personIds.has(id))
  const rows = await workOfTouched(work, touched, { lateBefore: lateBefore(people), personIds: asked })
  at.renewWork(touched, rows, asked)
  return touchedBy(at, touched)
}
