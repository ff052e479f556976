import type { LocalDate } from '#kernel/local-date.ts'
import type { Aside } from '../document/plan-document.ts'

/** Where in the plan something stands, counted from 0: a Goal, an Objective of it, an indicator of that. */
export interface Place {
  readonly goal: number
  readonly objective?: number
  readonly indicator?: number
}

export interface PlanValue {
  readonly name: string
  readonly meaning: string
}

/** What a plan says about the destination. `key` tells the same thing in two versions of a file apart from others. */
export interface PlanVision {
  readonly key: string
  readonly title: string
  readonly what: string
  readonly mission: string
  readonly values: readonly PlanValue[]
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
}

export interface PlanStrategy {
  readonly key: string
  readonly place: Place
  readonly title: string
  readonly what: string
}

/** A measure as a number from `start` to `target`. */
export interface PlanMeasure {
  readonly unit: string
  /** What is measured. */
  readonly source: string
  readonly start: number
  readonly target: number
  readonly direction: 'up' | 'down'
}

export interface PlanCheckIn {
  readonly on: LocalDate
  readonly value: number | null
  readonly chance: 10 | 30 | 50 | 70 | 90 | null
  readonly note: string
}

export interface PlanGoal {
  readonly key: string
  /** A strategy's key, or another goal's. */
  readonly parentKey: string
  readonly place: Place
  readonly title: string
  readonly what: string
  /** The target in words; null without a measure. */
  readonly criterion: string | null
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly measure: PlanMeasure | null
  /** Oldest first, one per day. */
  readonly checkIns: readonly PlanCheckIn[]
}

/** A plan in our nouns. Goals come parents first. */
export interface Plan {
  /** Tells this plan apart from others: the identifier of its vision or organisation, else its name. */
  readonly key: string
  readonly title: string
  readonly vision: PlanVision
  readonly strategies: readonly PlanStrategy[]
  readonly goals: readonly PlanGoal[]
  /** What has no place of its own: it is stored with the plan and comes out again where it was. */
  readonly kept: readonly Aside[]
  readonly warnings: readonly Aside[]
}
