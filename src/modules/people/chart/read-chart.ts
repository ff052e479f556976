import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { ChartView } from '../organisation/organisation-shapes.ts'
import { chartOn } from './chart-on.ts'

/** The whole organisation on a date, each person before the people below. */
export async function readChart(work: Work, on: LocalDate = work.today): Promise<ChartView> {
  const chart = await chartOn(work, on)
  const order = chart.roots().flatMap(root => [root, ...chart.allBelow(root)])
  const position = new Map(order.map((id, index) => [id, index]))
  // Somebody may still be placed in a team that has been closed since.
  const placed = chart
    .personsActive()
    .flatMap(({ id }) => chart.team(chart.placementOf(id)?.teamId ?? '') ?? [])
  const allTeams = Array.from(new Set([...chart.teams(), ...placed]))
  const teamPosition = new Map(allTeams.map((team, index) => [team.id, index]))
  return {
    on,
    teams: allTeams.map(({ id, name }) => ({ id, name })),
    people: order.flatMap(id => {
      const placement = chart.placementOf(id)
      if (placement === null) return []
      const manager = chart.managerOf(id)
      return [
        {
          id,
          name: chart.person(id)?.name ?? '',
          title: placement.title,
          team: teamPosition.get(placement.teamId) ?? 0,
          manager: manager === null ? null : (position.get(manager) ?? null),
          leads: chart.teamsLedBy(id).length > 0,
          acting: chart.actingPlacementsOf(id).length > 0,
          away: chart.isAway(id),
        },
      ]
    }),
  }
}
