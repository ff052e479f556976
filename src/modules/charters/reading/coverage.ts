import { addDays } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { ANSWER_DAYS } from '../charter/charter.ts'
import type { Coverage } from '../contract.ts'
import { allStandings } from '../store/charter-lines.ts'

/** How many people have a charter in force, by team: the departments for the people team, else the teams that the reader leads. */
export async function readCoverage(work: Work): Promise<{ teams: Coverage[] }> {
  const chart = await chartOn(work, work.today)
  const teamIds = work.actor.flags.people ? departments(chart) : chart.teamsLedBy(actingPerson(work))
  if (teamIds.length === 0) return { teams: [] }
  return { teams: await coverageOf(work, chart, teamIds) }
}

/** Counts for these teams with the teams below them; one statement however many. */
export async function coverageOf(
  work: Work,
  chart: OrgChart,
  teamIds: readonly string[],
): Promise<Coverage[]> {
  const rows = await allStandings(work)
  const inForce = new Set(rows.filter(row => row.state === 'acknowledged').map(row => row.personId))
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
