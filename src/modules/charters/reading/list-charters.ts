import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { lineManagerOf, sideOf } from '../charter/sides.ts'
import { acknowledgeAgainBy, readingSide, waitsFor } from '../charter/standpoint.ts'
import type { ExchangeLine, Overlap, PersonCharter, Who } from '../contract.ts'
import { exchangeLinesFor } from '../exchanges/exchange-lines.ts'
import { overlapsFor } from '../overlaps/overlaps.ts'
import { type CharterLineRow, standingLines } from '../store/charter-lines.ts'
import { lineOf, who } from './charter-view.ts'

/** My charter, those of the people I answer for, and what waits between us. Three statements and the chart. */
export async function listCharters(work: Work): Promise<{
  mine: PersonCharter
  manager: Who | null
  team: PersonCharter[]
  exchanges: ExchangeLine[]
  overlaps: Overlap[]
}> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const team = teamOf(chart, me)
  const rows = await standingLines(work, [me, ...team])
  const managerId = chart.managerOf(me)
  return {
    mine: standingOf(chart, me, me, rows),
    manager: managerId === null ? null : who(chart, managerId),
    team: inOrder(team.map(id => standingOf(chart, me, id, rows))),
    exchanges: await exchangeLinesFor(work, chart, me),
    overlaps: await overlapsFor(work, chart, me),
  }
}

/** How one person stands, as far as the reader may see it. */
export function standingOf(
  chart: OrgChart,
  me: string,
  personId: string,
  rows: readonly CharterLineRow[],
): PersonCharter {
  const theirs = rows.filter(row => row.personId === personId && readingSide(chart, me, row) !== null)
  const current = theirs.find(row => row.state === 'acknowledged')
  const open = theirs.find(row => row.state !== 'acknowledged')
  const again = current === undefined ? null : acknowledgeAgainBy(current, chart)
  const isManager = sideOf(chart, me, personId) === 'manager'
  return {
    person: { ...who(chart, personId), title: chart.placementOf(personId)?.title ?? null },
    current: current === undefined ? null : lineOf(current),
    open: open === undefined ? null : lineOf(open),
    waitsForMe: theirs.some(row => waitsFor(row, chart, me)),
    acknowledgeAgainBy: isManager || personId === me ? again : null,
  }
}

/** What waits for the reader first, then who has none in force; else by name, as they come. */
function inOrder(team: readonly PersonCharter[]): PersonCharter[] {
  const rank = ({ waitsForMe, current }: PersonCharter) => (waitsForMe ? 0 : current === null ? 1 : 2)
  return team.toSorted((a, b) => rank(a) - rank(b))
}

/** Everybody I answer for: today's reports, and while I am away my own people. */
function teamOf(chart: OrgChart, me: string): string[] {
  const own = chart.isAway(me)
    ? chart.personsActive().flatMap(({ id }) => (lineManagerOf(chart, id) === me ? [id] : []))
    : []
  return Array.from(new Set([...chart.reportsOf(me), ...own])).sort((a, b) =>
    who(chart, a).name.localeCompare(who(chart, b).name),
  )
}
