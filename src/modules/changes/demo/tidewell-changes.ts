import { readFileSync } from 'node:fs'
import type { Aspect, ChangeKind, ChangeState, GoAnswer, ImpactKind } from '../contract/words.ts'

/** One change of the story; days count from the day of the demo, people and teams go by their keys. */
export interface StoryChange {
  readonly name: string
  readonly kind: ChangeKind
  readonly state: ChangeState
  readonly sponsor: string
  readonly manager: string
  readonly helpers: readonly string[]
  readonly start: number
  readonly announced?: number
  readonly rolledOut?: number
  readonly ended?: number
  readonly whyNow: string
  readonly whatChanges: string
  readonly whatStays: string
  readonly notKnown: string
  readonly notKnownBy: number | null
  readonly goal?: string
  readonly support: string
  readonly oldWay: string
  readonly oldWayOff: number | null
  readonly impacts: readonly {
    readonly team: string
    readonly kind: ImpactKind
    readonly what: string
    readonly size: number
    readonly owner: string | null
  }[]
  readonly milestones: readonly {
    readonly title: string
    readonly team?: string
    readonly due?: number
    /** Due so many working days before today, whatever the weekday. */
    readonly lateWorkingDays?: number
    readonly done?: number
  }[]
  /** What the talk said is yes unless it says otherwise. */
  readonly gos: readonly {
    readonly team: string
    readonly answer?: GoAnswer
    readonly on: number
    readonly why?: boolean
    readonly meaning?: boolean
    readonly needed?: boolean
    readonly note: string
    readonly reason?: string
  }[]
  readonly questions: readonly {
    readonly text: string
    /** Absent: anonymous. */
    readonly by?: string
    readonly asked: number
    readonly answer?: string
    readonly answered?: number
    readonly notKnownBy?: number
  }[]
  readonly measures: readonly {
    readonly name: string
    readonly aspect?: Aspect
    readonly whole?: number
    readonly source: string
    readonly from: number
    readonly to: number
    readonly target: number
    /** Day, and the count or share of that day. */
    readonly readings: readonly (readonly [number, number])[]
  }[]
  /** Titles of direction talks. */
  readonly talks?: readonly string[]
}

// The words of the sample organisation are no code.
export const TIDEWELL_CHANGES: readonly StoryChange[] = JSON.parse(
  readFileSync(new URL('tidewell-changes.json', import.meta.url), 'utf8'),
)
