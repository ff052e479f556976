import type { LocalDate } from '#kernel/local-date.ts'
import type { AimKind, AimLinkKind, AimState, MeasureType, Outcome } from '../aim-words.ts'

/**
 * What progress, health and forecast are worked out from: one flat row per aim, as the store reads it for a date.
 * Weights are sums over the plan's milestones. Values belong to the measure's current run.
 */
export interface AimFacts {
  readonly id: string
  readonly parentId: string | null
  readonly kind: AimKind
  readonly state: AimState
  readonly outcome: Outcome | null
  readonly link: AimLinkKind | null
  /** With link `enables`: the parent cannot be on track while this one is off track. */
  readonly critical: boolean
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly cadenceDays: number
  readonly type: MeasureType | null
  readonly unit: string
  readonly start: number | null
  readonly target: number | null
  /** Latest reported value, and the date and chance of the latest check-in. */
  readonly value: number | null
  readonly checkedOn: LocalDate | null
  readonly chance: number | null
  /** For a band: share of the last 8 values inside it; null without values. */
  readonly insideShare: number | null
  readonly weight: number
  readonly weightDone: number
  /** Weight of the milestones that should be done by now. */
  readonly weightDue: number
  /** Open obstacles of severity major or critical on this aim. */
  readonly obstacles: number
}

/** Reported values over time: day numbers (`dayNumber`), ascending, and the value of each. */
export interface ValueSeries {
  readonly days: ArrayLike<number>
  readonly values: ArrayLike<number>
}
