import type { LocalDate } from '#kernel/local-date.ts'

/** How a row names somebody's manager; `none` says that there is nobody above. */
export type ManagerName =
  | { readonly by: 'email' | 'employeeId' | 'name'; readonly value: string }
  | { readonly by: 'none' }

/** One row as it was understood. `undefined` leaves a value alone; `null` clears it. */
export interface PersonRow {
  readonly row: number
  readonly name: string | undefined
  readonly employeeId: string | undefined
  /** Lower case. */
  readonly email: string | undefined
  readonly preferredName: string | null | undefined
  readonly pronouns: string | null | undefined
  readonly timeZone: string | undefined
  readonly manager: ManagerName | undefined
  /** A name, or a path such as `Harbour Works > Pilots`. */
  readonly team: string | undefined
  readonly title: string | undefined
  readonly level: number | undefined
  readonly leadsTeam: boolean | undefined
  readonly startDate: LocalDate | undefined
  readonly endDate: LocalDate | undefined
  /** Status or an end date say that the person has left. */
  readonly left: boolean
  readonly attributes: Readonly<Record<string, string | null>>
}
