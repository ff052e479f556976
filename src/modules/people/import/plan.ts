import type { LocalDate } from '#kernel/local-date.ts'
import type { Problem } from './sheet.ts'

/** Id of a person in Fairlead, or `new:<row>` for somebody the import adds. */
export type PersonKey = string
/** Id of a team in Fairlead, or `new:<path>` for one the import adds. */
export type TeamKey = string

/** What is compared with people in Fairlead and how. `full`: the file lists everybody. */
export interface PlanOptions {
  readonly mode: 'partial' | 'full'
  readonly today: LocalDate
  /** Never proposed to leave: whoever imports. */
  readonly actingPersonId: string | null
  /** Who may leave: `all` while checking, the confirmed ids while applying. */
  readonly leavers: 'all' | ReadonlySet<string>
}

/** What the import writes about a person itself; absent fields are left alone. */
export interface PersonValues {
  readonly name?: string
  readonly employeeId?: string
  readonly email?: string
  readonly preferredName?: string | null
  readonly pronouns?: string | null
  readonly timeZone?: string
  /** Whole set after the change. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Null brings somebody back who had left. */
  readonly leftOn?: LocalDate | null
}

/** A position after the import, open or with an end. */
export interface PlannedPlacement {
  readonly team: TeamKey
  readonly reportsTo: PersonKey | null
  readonly title: string
  readonly level: number
  readonly leadsTeam: boolean
  readonly kind: 'permanent' | 'interim'
  readonly fte: number
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** The placement it takes the place of: edited when it has not begun before `from`, else ended the day before. */
  readonly replaces: { readonly id: string; readonly from: LocalDate } | null
}

/** One value that changes, for people to read. */
export interface ValueChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface PlannedCreate {
  readonly kind: 'create'
  readonly key: PersonKey
  readonly row: number
  readonly name: string
  readonly person: PersonValues
  readonly placement: PlannedPlacement
}

export interface PlannedUpdate {
  readonly kind: 'update'
  readonly key: PersonKey
  readonly row: number
  readonly name: string
  readonly person: PersonValues
  readonly placement: PlannedPlacement | null
  readonly values: readonly ValueChange[]
}

/** Somebody whose last day the import sets. `absent`: a full file does not list them; `file`: their row says so. */
export interface PlannedLeave {
  readonly kind: 'leave'
  readonly key: PersonKey
  readonly row: number | null
  readonly name: string
  readonly why: 'file' | 'absent'
  readonly on: LocalDate
}

export interface PlannedTeam {
  readonly key: TeamKey
  readonly name: string
  readonly parent: TeamKey | null
}

/** The whole effect of an import. Nothing may be applied while `problems` holds an error. */
export interface ImportPlan {
  readonly problems: readonly Problem[]
  readonly teams: readonly PlannedTeam[]
  readonly creates: readonly PlannedCreate[]
  readonly updates: readonly PlannedUpdate[]
  readonly leaves: readonly PlannedLeave[]
  readonly unchanged: number
  readonly rows: number
}

/** Whether a plan may be applied. */
export function isApplicable(plan: ImportPlan): boolean {
  return plan.problems.every(problem => problem.level !== 'error')
}
