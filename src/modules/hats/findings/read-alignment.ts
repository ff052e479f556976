import { knownAims } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { lastRun } from '../store/runs.ts'
import type { Alignment, Counts } from './contract.ts'
import { bothSidesOf, countsOf, UNCOUNTED } from './counts.ts'
import { findingViews } from './finding-view.ts'
import {
  countByTeam,
  type FindingCount,
  findingsFor,
  MOST_TOLD,
  type ToldFinding,
} from './store/told-findings.ts'
import { readerOf } from './told-to.ts'

/** Where the line breaks, as the acting person may know it: own things and those they brief in words, teams below in numbers. */
export async function readAlignment(work: Work): Promise<Alignment> {
  const reader = readerOf(await chartOn(work, work.today), actingPerson(work))
  const { chart, teamIds, isTop } = reader
  const run = await lastRun(work)
  const counted = await countByTeam(work, isTop ? null : [...teamIds], UNCOUNTED)
  const found = await findingsFor(work, reader)
  const rows = found.slice(0, MOST_TOLD)
  return {
    lookedOn: run?.ranOn ?? null,
    findings: findingViews(rows, reader, await knownAims(work, aimsOf(rows))),
    more: found.length > rows.length,
    teams: teamsOf(counted, chart),
    whole: isTop ? bothSidesOf(counted) : null,
  }
}

function aimsOf(rows: readonly ToldFinding[]): string[] {
  return rows.filter(row => row.subjectKind === 'aim').map(row => row.subjectId)
}

function teamsOf(
  counted: readonly (FindingCount & { readonly teamId: string | null })[],
  chart: OrgChart,
): Alignment['teams'] {
  return [...Map.groupBy(counted, row => row.teamId)]
    .flatMap(([id, rows]) => {
      const team = id === null ? null : chart.team(id)
      return team === null
        ? []
        : [{ team: { id: team.id, name: team.name }, all: countsOf(rows), sides: bothSidesOf(rows) }]
    })
    .sort((a, b) => byWorst(a.all, b.all) || a.team.name.localeCompare(b.team.name))
    .map(({ team, sides }) => ({ team, ...sides }))
}

function byWorst(a: Counts, b: Counts): number {
  return b.critical - a.critical || b.major - a.major || b.minor - a.minor || b.info - a.info
}
