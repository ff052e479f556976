import type { LocalDate } from '#kernel/local-date.ts'
import type { AimKind, AimLinkKind, AimScope, AimState } from './aim-words.ts'
import type { MeasureDefinition } from './measure.ts'

/** The measure in force, as stored. */
export interface MeasureRecord extends MeasureDefinition {
  readonly version: number
  /** Versions of one run are comparable. */
  readonly run: number
  readonly source: string
}

/** What the rules need of the aim above. */
export interface ParentRecord {
  readonly id: string
  readonly kind: AimKind
  readonly scope: AimScope
  readonly state: AimState
  readonly title: string
  readonly ownerId: string | null
  readonly dueOn: LocalDate | null
}

/** An aim as it is stored, with its parent and the measure in force. */
export interface AimRecord {
  readonly id: string
  readonly rev: number
  readonly kind: AimKind
  readonly scope: AimScope
  readonly state: AimState
  readonly teamId: string | null
  readonly ownerId: string | null
  /** Who drafted it; null when the system did. */
  readonly proposedById: string | null
  readonly parentId: string | null
  readonly link: AimLinkKind | null
  readonly critical: boolean
  readonly standaloneReason: string | null
  readonly title: string
  readonly what: string
  readonly why: string
  readonly constraints: readonly string[]
  readonly notThis: readonly string[]
  readonly authority: number | null
  readonly mission: string | null
  readonly orgValues: readonly { readonly name: string; readonly meaning: string }[]
  readonly exemplar: boolean
  readonly how: string
  readonly resources: string
  readonly risks: readonly string[]
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly dueOverrideReason: string | null
  readonly cadenceDays: number
  readonly briefVersion: number
  /** Version of the brief that the plan answers; 0 before there is a plan. */
  readonly planVersion: number
  readonly briefedById: string | null
  readonly briefedOn: LocalDate | null
  readonly plannedOn: LocalDate | null
  readonly liveOn: LocalDate | null
  readonly originalDueOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly createdOn: LocalDate
  readonly parent: ParentRecord | null
  readonly measure: MeasureRecord | null
}
