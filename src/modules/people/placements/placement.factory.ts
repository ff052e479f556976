import type { ChartPlacement } from '../chart/chart-rows.ts'
import type { Placement } from './placement.ts'
import type { NewPlacement } from './placement-shapes.ts'

/** A full placement from a chart row of the story. */
export function placementFrom(row: ChartPlacement): Placement {
  return { ...row, fte: 1, reason: null, rev: 1 }
}

/** What somebody might ask for; a case says only what matters to it. */
export function wantedPosition(part: Partial<NewPlacement> = {}): NewPlacement {
  return {
    teamId: 'Pilots',
    reportsTo: 'Ada',
    title: 'Pilot',
    level: 1,
    leadsTeam: false,
    kind: 'permanent',
    fte: 1,
    from: '2026-03-02',
    to: null,
    reason: null,
    endsCurrent: false,
    takesOverFrom: null,
    ...part,
  }
}
