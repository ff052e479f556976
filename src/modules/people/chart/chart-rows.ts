import type { LocalDate } from '#kernel/local-date.ts'
import type { DateSpan } from '#kernel/working-days.ts'

/** A person as the organisation chart needs them. */
export interface ChartPerson {
  readonly id: string
  /** The name to show: the preferred name where there is one. */
  readonly name: string
  /** `invited` people count as members of the organisation; only the last day makes somebody leave. */
  readonly status: 'invited' | 'active' | 'left'
  /** Last day in the organisation, or null. */
  readonly leftOn: LocalDate | null
  /** ISO weekdays that the person works, 1 = Monday … 7 = Sunday. */
  readonly workDays: readonly number[]
}

/** A team of the tree; `parentId` is null at the top. */
export interface ChartTeam {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Last day of the team, or null while it is open. */
  readonly closedOn: LocalDate | null
}

/** A position for a span of dates, both ends included; `to` null is open-ended. */
export interface ChartPlacement extends DateSpan {
  readonly id: string
  readonly personId: string
  readonly teamId: string
  /** The person reported to; null only at the root. On an acting placement null means: as before. */
  readonly reportsTo: string | null
  readonly title: string
  /** 1 contributor, 2 team lead, 3 manager, 4 head, 5 executive. */
  readonly level: number
  readonly leadsTeam: boolean
  readonly kind: 'permanent' | 'interim' | 'acting'
}

/** A span of days away, both ends included; why is never recorded. */
export interface ChartAbsence extends DateSpan {
  readonly personId: string
  readonly coverId: string | null
  readonly coverState: 'asked' | 'accepted' | 'declined' | null
}

/** Everything that an `OrgChart` is made from. Rows of other dates may be among them. */
export interface ChartRows {
  readonly on: LocalDate
  readonly persons: readonly ChartPerson[]
  readonly teams: readonly ChartTeam[]
  readonly placements: readonly ChartPlacement[]
  readonly absences: readonly ChartAbsence[]
}
