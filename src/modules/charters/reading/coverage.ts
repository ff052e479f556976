import { addDays } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { ANSWER_DAYS } from '../charter/charter.ts'
import type { Coverage, CoverageOfLeaders } from '../contract.ts'
import { allStandings } from '../store/charter-lines.ts'

/**
 * How many people have a charter in force, by team: the departments for the people team, else the teams that the reader leads. To the
 * people team also of those who lead a team beside everybody else.
 */
export async function readCoverage(
  work: Work,
): Promise<{ teams: Coverage[]; byStanding: CoverageOfLeaders | null }> {
  const chart = await chartOn(work, work.today)
  const isPeople = work.actor.flags.people
  const teamIds = isPeople ? departments(chart) : chart.teamsLedBy(actingPerson(work))
  if (teamIds.length === 0) return { teams: [], byStanding: null }
  const rows = await allStandings(work)
  return {
    teams: coverageOf(work, chart, teamIds, rows),
    byStanding: isPeople ? ofLeaders(chart, rows) : null,
  }
}

type Standings = Awaited<ReturnType<typeof allStandings>>

/** Counts for these teams with the teams below them. */
export function coverageOf(
  work: Work,
  chart: OrgChart,
  teamIds: readonly string[],
  rows: Standings,
): Coverage[] {
  const inForce = agreedBy(rows)
  const longAgo = addDays(work.today, -ANSWER_DAYS)
  const stalled = new Set(
    rows.filter(row => row.state === 'offered' && row.sinceOn < longAgo).map(row => row.personId),
  )
  return teamIds.map(id => {
    const people = chart.teamAndBelow(id).flatMap(team => chart.membersOf(team))
    return {
      team: { id, name: chart.team(id)?.name ?? 'A team' },
      people: people.length,
      acknowledged: people.filter(person => inForce.has(person)).length,
      waitingLong: people.filter(person => stalled.has(person)).length,
    }
  })
}

/** The whole organisation, then each team right below the top. */
function departments(chart: OrgChart): string[] {
  return chart
    .teams()
    .filter(team => team.parentId === null || chart.team(team.parentId)?.parentId === null)
    .map(team => team.id)
}

function ofLeaders(chart: OrgChart, rows: Standings): CoverageOfLeaders {
  const inForce = agreedBy(rows)
  const { leaders = [], others = [] } = Object.groupBy(chart.personsActive(), ({ id }) =>
    chart.teamsLedBy(id).length > 0 ? 'leaders' : 'others',
  )
  const counted = (people: readonly { readonly id: string }[]) => ({
    people: people.length,
    acknowledged: people.filter(({ id }) => inForce.has(id)).length,
  })
  return { leaders: counted(leaders), others: counted(others) }
}

function agreedBy(rows: Standings): ReadonlySet<string> {
  return new Set(rows.filter(row => row.state === 'acknowledged').map(row => row.personId))
}
