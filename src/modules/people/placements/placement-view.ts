import type { OrgChart } from '../org-chart.ts'
import { personRef, teamRef } from '../persons/person-card.ts'
import type { Placement } from './placement.ts'
import type { PlacementView } from './placement-shapes.ts'

/** A placement with the names it refers to. */
export function placementView(chart: OrgChart, placement: Placement): PlacementView {
  const { id, teamId, reportsTo, title, level, leadsTeam, kind, fte, from, to, rev } = placement
  return {
    ...{ id, title, level, leadsTeam, kind, fte, from, to, rev },
    team: teamRef(chart, teamId),
    reportsTo: reportsTo === null ? null : personRef(chart, reportsTo),
  }
}
