import type { OrgChart } from '#modules/people/public.ts'
import type { Side } from '../contract.ts'

/**
 * Which of the two people of a charter somebody is: the person themself, or who answers for them: the line manager, and while
 * that one is away or gone whoever stands in (cover, acting lead, next above). Null for everybody else, whatever their office.
 */
export function sideOf(chart: OrgChart, me: string | null, personId: string): Side | null {
  if (me === null) return null
  if (me === personId) return 'person'
  return chart.managerOf(personId) === me || lineManagerOf(chart, personId) === me ? 'manager' : null
}

/** Who answers for the person by their position, away or not; the stand-in when that one has left. Null at the top. */
export function lineManagerOf(chart: OrgChart, personId: string): string | null {
  const acting = chart.actingPlacementsOf(personId).find(placement => placement.reportsTo !== null)
  const written = acting?.reportsTo ?? chart.placementOf(personId)?.reportsTo ?? null
  return written !== null && chart.isActive(written) ? written : chart.managerOf(personId)
}
