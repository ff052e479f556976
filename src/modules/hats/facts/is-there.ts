import type { OrgChart } from '#modules/people/public.ts'

/** Whether somebody is with the organisation, and not away: who is neither gets no new card. */
export function isThere(chart: OrgChart, id: string): boolean {
  return chart.isActive(id) && !chart.isAway(id)
}
