import { readFileSync } from 'node:fs'

/** A procedure of Tidewell: whose, who keeps it true, whether it serves a goal of the owner, and how many have yet to read it. */
export interface TidewellProcedure {
  readonly team: string
  readonly owner: string
  readonly title: string
  readonly servesGoal: boolean
  readonly text: string
  readonly unread: number
  /** Weeks since it was written. */
  readonly weeks: number
  /** Recurring tasks whose titles begin with this are done by it. */
  readonly tasks?: string
}

// The words of the sample organisation are no code.
const TOLD: { PROCEDURES: TidewellProcedure[]; IMPROVEMENTS: TidewellImprovement[] } = JSON.parse(
  readFileSync(new URL('tidewell-standards.json', import.meta.url), 'utf8'),
)

export const PROCEDURES: readonly TidewellProcedure[] = TOLD.PROCEDURES

/** An improvement of Tidewell, by whom for which team, with what it should save in a year and what it did. */
export interface TidewellImprovement {
  readonly team: string
  readonly by: string
  readonly title: string
  readonly idea: string
  readonly weeks: number
  readonly state: 'proposed' | 'accepted' | 'declined' | 'realised'
  readonly estimated: readonly [hours: number | null, money: number | null]
  readonly realised?: readonly [hours: number | null, money: number | null]
  readonly why?: string
}

export const IMPROVEMENTS: readonly TidewellImprovement[] = TOLD.IMPROVEMENTS
