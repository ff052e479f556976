import type { ColumnType, Generated } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** A row of `people_organisations`. */
export interface OrganisationTable {
  orgId: string
  name: string
  slug: string
  timeZone: string
  workDays: Generated<number[]>
  /** Arrays of dates are read as text by casting; see `organisationRow`. */
  holidays: ColumnType<never, string[] | undefined, string[]>
  levelLabels: Generated<string[]>
  chartRev: string
  demo: Generated<boolean>
  asOf: LocalDate | null
  createdAt: Generated<Date>
  rev: Generated<number>
}

/** A row of `people_persons`. */
export interface PersonTable {
  orgId: string
  id: string
  employeeId: string | null
  email: string | null
  name: string
  preferredName: string | null
  pronouns: string | null
  timeZone: string | null
  workDays: number[] | null
  status: Generated<'invited' | 'active' | 'left'>
  leftOn: LocalDate | null
  isPeople: Generated<boolean>
  isAdmin: Generated<boolean>
  attributes: ColumnType<Record<string, string>, string | undefined, string>
  search: ColumnType<string, never, never>
  createdAt: Generated<Date>
  erasedAt: Date | null
  rev: Generated<number>
}

/** A row of `people_teams`. */
export interface TeamTable {
  orgId: string
  id: string
  name: string
  parentId: string | null
  purpose: string | null
  closedOn: LocalDate | null
  createdAt: Generated<Date>
  rev: Generated<number>
}

/** What a placement and a proposed placement have in common. */
interface PositionColumns {
  orgId: string
  id: string
  personId: string
  teamId: string
  reportsTo: string | null
  title: string
  level: number
  leadsTeam: boolean
  kind: 'permanent' | 'interim' | 'acting'
  fte: Generated<number>
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string | null
}

/** A row of `people_placements`. */
export interface PlacementTable extends PositionColumns {
  createdAt: Generated<Date>
  cancelledAt: Date | null
  rev: Generated<number>
}

/** A row of `people_proposals`. */
export interface ProposalTable extends PositionColumns {
  proposedBy: string
  proposedAt: Date
  state: Generated<'proposed' | 'accepted' | 'declined' | 'withdrawn'>
  answeredBy: string | null
  answeredAt: Date | null
  answer: string | null
}

/** A row of `people_absences`. */
export interface AbsenceTable {
  orgId: string
  id: string
  personId: string
  fromOn: LocalDate
  toOn: LocalDate | null
  coverId: string | null
  coverState: 'asked' | 'accepted' | 'declined' | null
  coverAnsweredAt: Date | null
  enteredBy: string | null
  createdAt: Generated<Date>
  cancelledAt: Date | null
  rev: Generated<number>
}

type PeopleTables = {
  peopleOrganisations: OrganisationTable
  peoplePersons: PersonTable
  peopleTeams: TeamTable
  peoplePlacements: PlacementTable
  peopleProposals: ProposalTable
  peopleAbsences: AbsenceTable
}

/** This room's tables on the transaction of a unit of work. */
export const db = (work: Work) => work.sql.withTables<PeopleTables>()
