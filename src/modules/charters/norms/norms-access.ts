import type { OrgChart } from '#modules/people/public.ts'

/** What somebody may do with how a team works: its people write and agree, the line above sees. */
export function normsActions(
  chart: OrgChart,
  teamId: string,
  me: string,
): ReadonlySet<'see' | 'write' | 'agree'> {
  if (membersOf(chart, teamId).includes(me)) return new Set(['see', 'write', 'agree'])
  const leadsAbove = chart.teamsAbove(teamId).some(id => chart.teamsLedBy(me).includes(id))
  const answersForTeam = membersOf(chart, teamId).some(id => chart.isInChain(me, id))
  return new Set(leadsAbove || answersForTeam ? ['see'] : [])
}

/** Everybody whose place is in this very team, and whoever leads it. */
export function membersOf(chart: OrgChart, teamId: string): string[] {
  const { permanent, acting } = chart.leadsOf(teamId)
  const leads = [permanent, acting].filter(id => id !== null)
  return Array.from(new Set([...leads, ...chart.membersOf(teamId)]))
}
