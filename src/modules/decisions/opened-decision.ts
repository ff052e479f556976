import type { OrgChart } from '#modules/people/public.ts'
import type { DecisionAction } from './contract/words.ts'
import type { Decision } from './store/decisions.ts'

/** A decision together with what every action on it needs. */
export interface OpenedDecision {
  readonly decision: Decision
  readonly chart: OrgChart
  /** What the actor may do with it, whatever its state. */
  readonly actions: ReadonlySet<DecisionAction>
}
