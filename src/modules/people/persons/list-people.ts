import type { Work } from '#platform/work.ts'
import { rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { directoryLines } from '../store/directory-store.ts'
import { cardOf } from './person-card.ts'
import type { DirectoryEntry, DirectoryQuery } from './person-shapes.ts'

/** One page of the directory. Levels narrow only among the people whose level the reader may see. */
export async function listPeople(
  work: Work,
  query: DirectoryQuery,
): Promise<{ entries: DirectoryEntry[]; nextCursor: string | null }> {
  const chart = await chartOn(work, work.today)
  const lines = await directoryLines(work, query, {
    teams: query.team === undefined ? null : chart.teamAndBelow(query.team),
    levelOf: query.level === undefined ? null : levelsSeenBy(work, chart),
    away:
      query.status === 'away'
        ? chart
            .personsActive()
            .filter(({ id }) => chart.isAway(id))
            .map(({ id }) => id)
        : [],
  })
  const page = lines.slice(0, query.limit)
  const entries = page.map(({ id, name, email, status }) => ({
    ...cardOf(work, chart, id),
    name,
    email,
    status,
  }))
  return { entries, nextCursor: lines.length > page.length ? (page.at(-1)?.id ?? null) : null }
}

/** Whose level the reader may see; null: everybody's. */
function levelsSeenBy(work: Work, chart: OrgChart): readonly string[] | null {
  const me = work.actor.personId
  if (rolesOf(work.actor).has('people')) return null
  return me === null ? [] : [me, ...chart.allBelow(me)]
}
