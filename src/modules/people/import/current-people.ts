import type { LocalDate } from '#kernel/local-date.ts'

/** A permanent or interim position: the one in force, or the next one of somebody who has not started. */
export interface KnownPlacement {
  readonly id: string
  readonly teamId: string
  readonly reportsTo: string | null
  readonly title: string
  readonly level: number
  readonly leadsTeam: boolean
  readonly kind: 'permanent' | 'interim'
  readonly fte: number
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** Somebody in Fairlead, also people who have left. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly employeeId: string | null
  readonly email: string | null
  readonly preferredName: string | null
  readonly pronouns: string | null
  readonly timeZone: string | null
  readonly attributes: Readonly<Record<string, string>>
  /** First day of the first placement, or null without one. */
  readonly startedOn: LocalDate | null
  /** Last day, or null. */
  readonly leftOn: LocalDate | null
  readonly placement: KnownPlacement | null
}

/** A team that is open today; parents come before children. */
export interface KnownTeam {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** Everything an import is compared with. */
export interface CurrentPeople {
  readonly organisation: string
  readonly levelLabels: readonly string[]
  readonly persons: readonly KnownPerson[]
  readonly teams: readonly KnownTeam[]
}
