import { aimFactsNow, aimsAround, aimsTouchedSince, needsOn } from '#modules/aims/public.ts'
import { WORK_EVENTS, workOfTouched, workTouchedSince } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { askersOf, type Change } from '../facts/change.ts'
import type { Facts } from '../facts/facts.ts'
import type { Few } from '../facts/few.ts'
import type { Part } from '../facts/parts.ts'
import { lateBefore, lookedAtClosely } from '../facts/read-facts.ts'
import { type OwnPart, readParts } from '../facts/read-parts.ts'
import { type OtherAims, renewAims } from '../facts/renew-aims.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { touchedBy } from '../facts/touched-by.ts'
import { CHANGES, ONE_AIM } from './look-again-at.ts'

/** Above this many aims everything is read: a plan was imported, say. */
const MOST_AIMS = 500

/**
 * Reads again what these events may have changed, into the facts of the last run, and tells what is not as it was. Null when it reaches
 * into what is only read as a whole: many aims at once, or which surveys a change is about.
 */
export async function whatChanged(
  work: Work,
  at: Snapshot,
  happened: readonly string[],
  since: Date,
): Promise<Change | null> {
  const asked = (Object.keys(CHANGES) as OwnPart[]).filter(part =>
    CHANGES[part].some(type => happened.includes(type)),
  )
  const now = await readParts(work, at.on, asked)
  if (asks(at.facts) !== asks({ ...at.facts, ...now })) return null
  const parts = new Set<Part>(
    asked.filter(part => JSON.stringify(at.facts[part]) !== JSON.stringify(now[part])),
  )
  const ofCheckIns = askersOf(at.facts.checkIns, now.checkIns ?? at.facts.checkIns)
  const hindered = hinderedOtherwise(at.facts.obstacles, now.obstacles ?? at.facts.obstacles)
  at.renew(now)
  const touched = ONE_AIM.some(type => happened.includes(type)) ? await aimsTouchedSince(work, since) : []
  const others = await otherAims(work, at, new Set([...touched, ...hindered]))
  if (others === null) return null
  if (others === 'all') parts.add('aims')
  return {
    ...{ parts, ofCheckIns, ofAims: others === 'all' ? null : others.few },
    ofWork: happened.some(type => WORK_EVENTS.includes(type)) ? await fewOf(work, at, since) : null,
  }
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
