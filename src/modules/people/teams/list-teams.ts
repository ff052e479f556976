import type { Work } from '#platform/work.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { personRef } from '../persons/person-card.ts'
import type { TeamNode } from './team-shapes.ts'

/** All open teams, parents before children. */
export async function listTeams(work: Work): Promise<TeamNode[]> {
  const chart = await chartOn(work, work.today)
  return teamNodes(
    chart,
    chart.teams().map(team => team.id),
  )
}

/** These teams as nodes of the tree. */
export function teamNodes(chart: OrgChart, ids: readonly string[]): TeamNode[] {
  return ids.map(id => {
    const lead = chart.leadOf(id)
    return {
      id,
      name: chart.team(id)?.name ?? '',
      parentId: chart.team(id)?.parentId ?? null,
      depth: chart.teamsAbove(id).length,
      lead: lead === null ? null : personRef(chart, lead),
      members: chart.membersOf(id).length,
      people: chart.teamAndBelow(id).reduce((sum, team) => sum + chart.membersOf(team).length, 0),
    }
  })
}
