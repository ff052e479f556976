import type { Guarded } from '../access-rules.ts'
import type { AimKind, AimLinkKind, AimState } from '../aim-words.ts'
import type { CurrentAim, CurrentMeasure } from './mapping/current-direction.ts'

/** An aim of ours that the plan speaks of. */
export interface KnownAim extends CurrentAim, Guarded {
  readonly kind: AimKind
  readonly state: AimState
  readonly link: AimLinkKind | null
  readonly critical: boolean
  readonly standaloneReason: string | null
  readonly briefVersion: number
  readonly planVersion: number
  readonly wasBriefed: boolean
  readonly dueOverrideReason: string | null
  readonly measure: (CurrentMeasure & { readonly version: number; readonly run: number }) | null
}
