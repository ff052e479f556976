import type { OrgChart } from '#modules/people/public.ts'
import type { Actor } from '#platform/work.ts'
import { maySee, standpointOf } from '../access.ts'
import type { Standpoint } from '../access-rules.ts'
import type { StandingRow } from '../store/standings.ts'

/** How the actor stands to an aim of a list. */
export function standpointOnRow(actor: Actor, row: StandingRow, chart: OrgChart): Standpoint {
  return standpointOf(actor, guarded(row), chart)
}

/** Whether the actor may know of an aim of a list. Cheap for aims that everybody sees. */
export function isVisible(actor: Actor, row: StandingRow, chart: OrgChart): boolean {
  return row.scope !== 'person' || maySee(guarded(row), standpointOf(actor, guarded(row), chart))
}

// Who may see what is a question of today, also when looking back.
function guarded(row: StandingRow) {
  return row.today === null
    ? { ...row, parent: row.parentId === null ? null : { ownerId: row.parentOwnerId } }
    : { ...row, ...row.today }
}
