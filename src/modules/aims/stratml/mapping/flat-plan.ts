import type { LocalDate } from '#kernel/local-date.ts'
import type { AimKind } from '../../aim-words.ts'
import type { Place, Plan, PlanCheckIn, PlanMeasure, PlanValue } from './plan-nouns.ts'
import { pathOf } from './to-plan.ts'

/** A vision, strategy or goal of a plan in one shape. */
export interface PlanEntry {
  readonly kind: AimKind
  readonly key: string
  readonly parentKey: string | null
  readonly place: Place | null
  readonly path: string
  readonly title: string
  readonly what: string
  readonly mission: string
  readonly values: readonly PlanValue[]
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly criterion: string | null
  readonly measure: PlanMeasure | null
  readonly checkIns: readonly PlanCheckIn[]
}

const NOTHING = {
  mission: '',
  values: [],
  startOn: null,
  dueOn: null,
  criterion: null,
  measure: null,
  checkIns: [],
} as const

/** All aims of a plan, parents first. */
export function flattened(plan: Plan): PlanEntry[] {
  const { vision, strategies, goals } = plan
  return [
    {
      ...NOTHING,
      ...vision,
      kind: 'vision',
      parentKey: null,
      place: null,
      path: '/StrategicPlanCore/Vision',
    },
    ...strategies.map(strategy => ({
      ...NOTHING,
      ...strategy,
      kind: 'strategy' as const,
      parentKey: vision.key,
      path: pathOf(strategy.place),
    })),
    ...goals.map(goal => ({ ...NOTHING, ...goal, kind: 'goal' as const, path: pathOf(goal.place) })),
  ]
}
