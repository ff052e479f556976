import type { OrgChart } from '#modules/people/public.ts'
import { type Relation, relationsTo } from './access.ts'
import type { Change } from './store/changes.ts'

/** A change together with what every action on it needs. */
export interface OpenedChange {
  readonly change: Change
  readonly chart: OrgChart
  readonly me: string
  readonly relations: ReadonlySet<Relation>
}

/** A change that was read already, as somebody stands to it. */
export function openedBy(change: Change, chart: OrgChart, me: string): OpenedChange {
  return { change, chart, me, relations: relationsTo(change, me, chart) }
}
