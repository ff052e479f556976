import type { LocalDate } from '#kernel/local-date.ts'
import type { AimHappening } from '#modules/aims/public.ts'
import type { ObstacleHappening } from '#modules/obstacles/public.ts'
import type { TaskHappening } from '#modules/tasks/public.ts'

/** A decision that was made meanwhile, or that waits. */
export interface DecisionHappening {
  readonly kind: 'waits_for_you' | 'waits' | 'decided'
  readonly id: string
  readonly question: string
  /** When it was made, or is to be made. */
  readonly on: LocalDate
  readonly by: string
  readonly choice: string | null
}

/** What happened while somebody was away, as far as both who writes of it and who reads it may see. */
export interface Happenings {
  /** Who stood in for them; empty when nobody did. */
  readonly covers: readonly string[]
  readonly tasks: readonly (TaskHappening & { readonly assignee: string | null })[]
  readonly aims: readonly AimHappening[]
  readonly decisions: readonly DecisionHappening[]
  readonly obstacles: readonly ObstacleHappening[]
}
