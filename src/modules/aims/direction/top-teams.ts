import type { OrgChart } from '#modules/people/public.ts'

/** A top-level team of an organisation. */
export interface TopTeam {
  readonly id: string
  readonly name: string
}

/** The top-level teams: the roots, or what is below the one root that holds everybody. */
export function topTeams(chart: OrgChart): TopTeam[] {
  const roots = chart.teams().filter(team => team.parentId === null)
  const only = roots.length === 1 ? roots[0] : undefined
  const below = only === undefined ? [] : chart.teams().filter(team => team.parentId === only.id)
  const top = below.length > 0 ? below : roots
  return top.filter(team => hasMembers(chart, team.id)).map(({ id, name }) => ({ id, name }))
}

/** The top-level team that somebody belongs to; null for people who stand above them. */
export function topTeamOf(chart: OrgChart, personId: string): string | null {
  const mine = chart.teamsOf(personId)
  const found = topTeams(chart).find(top =>
    mine.some(team => [top.id, ...chart.teamAndBelow(top.id)].includes(team)),
  )
  return found?.id ?? null
}

function hasMembers(chart: OrgChart, teamId: string): boolean {
  return [teamId, ...chart.teamAndBelow(teamId)].some(team => chart.membersOf(team).length > 0)
}
