import { aimsAnsweredBy } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { ObstacleFilter, ObstacleRow } from '../contract.ts'
import { obstacleRow } from '../obstacle-row.ts'
import { openAll } from '../open-obstacle.ts'
import { listObstacles as readPage, runsOutAt } from '../store/obstacle-reads.ts'
import { type Visibility, visibilityOf } from '../visibility.ts'
import { cursorText, readCursor } from './cursor.ts'

/** One page of the obstacles that the actor may see: open ones in the order in which their clocks run out. */
export async function listObstacles(
  work: Work,
  query: ObstacleFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: ObstacleRow[]; nextCursor: string | null }> {
  const { cursor, limit, ...filter } = query
  const chart = await chartOn(work, work.today)
  const teamIds = filter.teamId === undefined ? null : chart.teamAndBelow(filter.teamId)
  const after = cursor === undefined ? null : readCursor(cursor)
  const found = await readPage(work, await visibility(work), { ...filter, teamIds }, after, limit)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const more = found.length > limit && last !== undefined
  const entries = (await openAll(work, page)).map(opened => obstacleRow(opened, work.now))
  return { entries, nextCursor: more ? cursorText({ at: runsOutAt(last), id: last.id }) : null }
}

/** What the actor may see; one statement. */
export async function visibility(work: Work): Promise<Visibility> {
  const me = work.actor.personId
  const goalIds = me === null ? [] : await aimsAnsweredBy(work, me)
  return visibilityOf(me, goalIds, await chartOn(work, work.today))
}
