import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { LedWork } from '../contract.ts'
import { ownGoalIds } from '../goals/goals.ts'
import { visibilityOf } from '../list/visibility.ts'
import { waitingByTeam } from '../store/load-reads.ts'
import { whoIs } from '../task-row.ts'
import { loadsOf } from './loads-of.ts'

/**
 * Who answers to the actor today, wherever they sit, and whether their work fits; and in the teams that the actor leads and those
 * right below, what nobody has and what is late: as many as the list of such a team shows them.
 */
export async function readLedWork(work: Work): Promise<LedWork> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const reports = chart.reportsOf(me)
  const loads = await loadsOf(work, reports)
  const persons = reports.map(id => ({
    person: whoIs(id, chart) ?? { id, name: '' },
    word: loads.get(id)?.word ?? ('fine' as const),
    ...{ away: chart.isAway(id), awayUntil: chart.awayUntil(id) },
  }))
  return {
    persons: persons.toSorted((a, b) => a.person.name.localeCompare(b.person.name)),
    teams: await waitingIn(work, chart, me),
  }
}

async function waitingIn(work: Work, chart: OrgChart, me: string): Promise<LedWork['teams']> {
  const led = chart.teamsLedBy(me).flatMap(id => chart.team(id) ?? [])
  const teams = [
    ...led.map(team => ({ team, below: false })),
    ...chart.teamsRightBelow(me).map(team => ({ team, below: true })),
  ]
  if (teams.length === 0) return []
  const branches = new Map(teams.map(({ team }) => [team.id, chart.teamAndBelow(team.id)]))
  const all = [...new Set([...branches.values()].flat())]
  const visibility = visibilityOf(me, await ownGoalIds(work), chart)
  const rows = new Map((await waitingByTeam(work, all, visibility)).map(row => [row.teamId, row]))
  return teams.map(({ team, below }) => {
    const own = (branches.get(team.id) ?? []).flatMap(id => rows.get(id) ?? [])
    const sum = (count: 'unassigned' | 'critical' | 'overdue') =>
      own.reduce((total, row) => total + row[count], 0)
    return {
      ...{ team: { id: team.id, name: team.name }, below },
      ...{ unassigned: sum('unassigned'), critical: sum('critical'), overdue: sum('overdue') },
    }
  })
}
