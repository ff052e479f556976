import type { Part } from './namespaces.ts'
import type { PlanContent } from './plan-shape.ts'

/** A StratML document, complete: reading and writing it loses nothing but blanks, prefixes and empty elements. */
export interface PlanDocument {
  readonly part: Part
  /** Comments and instructions around the root element, as XML. */
  readonly prolog: readonly string[]
  readonly plan: PlanContent
}

/** Something that is not in the plain fields: where, and what it is in words. */
export interface Aside {
  /** Such as `/StrategicPlanCore/Goal[2]/Objective[1]`. */
  readonly path: string
  readonly what: string
}
