import { addDays } from '#kernel/local-date.ts'
import { askerOf, chartOn } from '#modules/people/public.ts'
import { finishedSince } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { Unthanked } from './contract.ts'
import { lastRecognised } from './store/offered.ts'

/** How far back finished work and thanks are looked for (practice §2.2). */
const WEEKS = 6
const TITLES = 3

/** People who answer to the actor, finished something in six weeks, and were recognised for nothing since. By name; nobody is ranked. */
export async function listUnthanked(work: Work): Promise<Unthanked[]> {
  const chart = await chartOn(work, work.today)
  const asker = await askerOf(work)
  const { reportIds } = asker
  if (reportIds.length === 0) return []
  const since = addDays(work.today, -7 * WEEKS)
  const finished = await finishedSince(work, reportIds, since)
  const last = await lastRecognised(work, asker, reportIds)
  return reportIds
    .flatMap(id => {
      const titles = finished.get(id) ?? []
      const lastOn = last.get(id) ?? null
      if (titles.length === 0 || (lastOn !== null && lastOn >= since)) return []
      const person = { id, name: chart.person(id)?.name ?? '' }
      return [
        { person, finished: titles.slice(0, TITLES), more: Math.max(0, titles.length - TITLES), lastOn },
      ]
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name))
}
