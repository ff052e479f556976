import type { OrgChart } from '#modules/people/public.ts'

/** Who answers for a team on the date of a chart: its lead; while away or gone their acting lead, cover, or manager. Null without any. */
export function answersForTeam(chart: OrgChart, teamId: string): string | null {
  const { permanent, acting } = chart.leadsOf(teamId)
  if (permanent !== null && !chart.isAway(permanent)) return permanent
  if (acting !== null) return acting
  return permanent === null ? null : (chart.coverOf(permanent) ?? chart.managerOf(permanent))
}
