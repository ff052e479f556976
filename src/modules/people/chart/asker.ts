import type { Asker } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { OrgChart } from '../org-chart.ts'
import { chartOn } from './chart-on.ts'

/** Who asks, and how they stand today. Free of statements when the chart is known; throws where the system acts. */
export async function askerOf(work: Work): Promise<Asker> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  return {
    me,
    managerId: chart.managerOf(me),
    reportIds: chart.reportsOf(me),
    teamIds: chart.teamsOf(me),
    ledTeamIds: chart.teamsLedBy(me),
    nearIds: nearIds(me, chart),
  }
}

function nearIds(me: string, chart: OrgChart): readonly string[] | null {
  const below = chart.allBelow(me)
  if (below.length + 1 >= chart.personsActive().length) return null
  const mates = chart.teamsOf(me).flatMap(teamId => chart.membersOf(teamId))
  return [...new Set([me, ...mates, ...below])]
}
