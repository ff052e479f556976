import { type Touched, WORK_EVENTS, workOfTouched, workTouchedSince } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { askersOf, type Change } from '../facts/change.ts'
import type { Facts } from '../facts/facts.ts'
import type { Part } from '../facts/parts.ts'
import { lateBefore, lookedAtClosely } from '../facts/read-facts.ts'
import { type OwnPart, readParts } from '../facts/read-parts.ts'
import type { Few, Snapshot } from '../facts/snapshot.ts'
import { CHANGES } from './look-again-at.ts'

/**
 * Reads again what these events may have changed, into the facts of the last run, and tells what is not as it was. Null when it reaches
 * into what is only read as a whole: the health of a goal with an obstacle, or which surveys a change is about.
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
  if (reachesFurther(at.facts, { ...at.facts, ...now })) return null
  const parts = new Set<Part>(
    asked.filter(part => JSON.stringify(at.facts[part]) !== JSON.stringify(now[part])),
  )
  const askers = askersOf(at.facts.checkIns, now.checkIns ?? at.facts.checkIns)
  at.renew(now)
  return {
    ...{ parts, askers },
    few: happened.some(type => WORK_EVENTS.includes(type)) ? await fewOf(work, at, since) : null,
  }
}

/** Aims count the obstacles in their way, and a change tells whose answers in surveys are about it. */
function reachesFurther(before: Facts, now: Facts): boolean {
  const ofAims = ({ obstacles }: Facts) =>
    obstacles.filter(({ aimId }) => aimId !== null).map(({ id, aimId, severity }) => [id, aimId, severity])
  const asks = ({ changes }: Facts) =>
    changes.map(({ id, sponsorId, createdOn, impacts }) => [id, sponsorId, createdOn, impacts])
  return (
    JSON.stringify(ofAims(before)) !== JSON.stringify(ofAims(now)) ||
    JSON.stringify(asks(before)) !== JSON.stringify(asks(now))
  )
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

/** Who had or has the work, the teams they are in or answer for, and the goals with all above them. */
function touchedBy(at: Snapshot, { goalIds, personIds, teamIds }: Touched): Few {
  const teams = new Set([...teamIds, ...[...personIds].flatMap(id => at.chart.teamsOf(id))])
  return {
    teams: at.chart.teams().filter(({ id }) => teams.has(id) || personIds.has(at.answersFor(id) ?? '')),
    persons: [...personIds].filter(id => at.chart.isActive(id)).map(id => ({ id })),
    aims: [...at.tree.withAbove(goalIds)].flatMap(id => at.tree.aim(id) ?? []),
  }
}
