import type { ComponentType } from 'react'
import type { Severity } from '#ui/marks/severity.tsx'

/** An aim that does not hold: how often, and how badly at worst. */
export interface BrokenAim {
  readonly id: string
  readonly worst: Severity
  readonly count: number
}

/** What is told of all aims: those that break, and how many breaks of each severity there are in all, for who leads the whole. */
export interface Breaks {
  readonly aims: readonly BrokenAim[]
  readonly whole: Readonly<Record<Severity, number>> | null
}

/** The room that knows where aims break. What it reads is as of today. */
export interface BreakTeller {
  /** Where the answer is kept in the cache. */
  readonly key: readonly string[]
  readonly read: (signal: AbortSignal) => Promise<Breaks>
  /** Where one aim breaks and what helps, as a card, or nothing. Keep its code behind React's `lazy`. */
  readonly component: ComponentType<{ readonly aimId: string }>
  /** The page with all of it. */
  readonly to: string
}

let teller: BreakTeller | null = null

/** Says who knows where aims break. Call it once, in the room's `public-ui.tsx`. */
export function addBreakTeller(told: BreakTeller): void {
  teller = told
}

/** Who knows where aims break; null when no room does. */
export function breakTeller(): BreakTeller | null {
  return teller
}
