import { notFound } from '#kernel/errors.ts'
import { knownAims } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { BrokenAims, FindingView } from './contract.ts'
import { countsOf, UNCOUNTED } from './counts.ts'
import { findingViews } from './finding-view.ts'
import { worstOf } from './severities.ts'
import { countByAim, countByTeam, findingsOfAim } from './store/told-findings.ts'
import { readerOf, toldTo } from './told-to.ts'

/** The aims that break, for the map: those that the acting person owns, briefs or stands above, and may know of. */
export async function readBrokenAims(work: Work): Promise<BrokenAims> {
  const reader = readerOf(await chartOn(work, work.today), actingPerson(work))
  const told = (await countByAim(work)).filter(row => toldTo(reader, row) !== null)
  const known = await knownAims(work, [...new Set(told.map(row => row.aimId))])
  const byAim = Map.groupBy(
    told.filter(row => known.has(row.aimId)),
    row => row.aimId,
  )
  return {
    aims: [...byAim].map(([id, rows]) => ({
      id,
      worst: worstOf(rows.map(row => row.severity)),
      count: rows.reduce((sum, row) => sum + row.count, 0),
    })),
    whole: reader.isTop ? countsOf(await countByTeam(work, null, UNCOUNTED)) : null,
  }
}

/** Where one aim breaks, as far as the acting person is told; 404 when they may not know of the aim. */
export async function readBreaksOfAim(work: Work, id: string): Promise<{ findings: FindingView[] }> {
  const known = await knownAims(work, [id])
  if (!known.has(id)) throw notFound('aim')
  const reader = readerOf(await chartOn(work, work.today), actingPerson(work))
  return { findings: findingViews(await findingsOfAim(work, id), reader, known) }
}
