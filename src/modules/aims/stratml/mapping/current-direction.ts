import type { LocalDate } from '#kernel/local-date.ts'
import type { AimKind, MeasureType } from '../../aim-words.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Place, PlanCheckIn, PlanValue } from './plan-nouns.ts'

/** A measure as it stands now. */
export interface CurrentMeasure {
  readonly type: MeasureType
  readonly unit: string
  readonly source: string
  readonly start: number | null
  readonly target: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Where an imported aim stands in the plan it came from. */
export interface KeptPlace {
  readonly planId: string
  readonly key: string
  /** Null for the vision. */
  readonly place: Place | null
}

/** An aim as it stands now, with what an export needs of it. */
export interface CurrentAim {
  readonly id: string
  readonly kind: AimKind
  readonly parentId: string | null
  readonly title: string
  readonly what: string
  readonly why: string
  readonly mission: string
  readonly values: readonly PlanValue[]
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly measure: CurrentMeasure | null
  readonly checkIns: readonly PlanCheckIn[]
  readonly kept: KeptPlace | null
}

/** A vision and everything below it, siblings in order, and the plans they came from. */
export interface CurrentDirection {
  readonly organization: string
  readonly vision: CurrentAim
  readonly aims: readonly CurrentAim[]
  readonly plans: ReadonlyMap<string, PlanDocument>
}
