import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Aspect, ChangeKind, ChangeState, GoAnswer, ImpactKind } from '../contract/words.ts'

/** The tables of this room. */
export type ChangeTables = {
  changesChanges: ChangeColumns & { orgId: string }
  changesHelpers: { orgId: string; changeId: string; personId: string }
  changesImpacts: Impact & OfChange
  changesMilestones: Milestone & OfChange
  changesGos: Go & OfChange
  changesQuestions: Question & OfChange
  changesMeasures: Omit<Measure, 'readings'> & OfChange
  changesReadings: ReadingRow & { orgId: string; measureId: string }
  changesTasks: { orgId: string; changeId: string; taskId: string; teamId: string }
  changesDecisions: { orgId: string; changeId: string; decisionId: string }
  changesTalks: { orgId: string; changeId: string; talkId: string }
}

interface OfChange {
  orgId: string
  changeId: string
}

/** A change as it is stored. */
export interface ChangeColumns {
  id: string
  name: string
  kind: ChangeKind
  state: ChangeState
  sponsorId: string
  managerId: string
  whyNow: string
  whatChanges: string
  whatStays: string
  notKnown: string
  notKnownBy: LocalDate | null
  goalId: string | null
  support: string
  oldWay: string
  oldWayOffOn: LocalDate | null
  createdOn: LocalDate
  announcedOn: LocalDate | null
  rolledOutOn: LocalDate | null
  endedOn: LocalDate | null
  rev: number
}

/** What becomes different for a team. */
export interface Impact {
  id: string
  teamId: string
  kind: ImpactKind
  what: string
  size: number
  ownerId: string | null
}

/** A milestone of the rollout; without a team it is everybody's. */
export interface Milestone {
  id: string
  teamId: string | null
  title: string
  dueOn: LocalDate
  doneOn: LocalDate | null
}

/** Whether a team starts, and what its talk said. */
export interface Go {
  id: string
  teamId: string
  answer: GoAnswer
  knowsWhy: boolean
  knowsMeaning: boolean
  hasNeeded: boolean
  note: string
  reason: string | null
  byId: string
  decidedOn: LocalDate
}

/** A question; nobody is stored of an anonymous one. */
export interface Question {
  id: string
  text: string
  askedById: string | null
  askedOn: LocalDate
  dueOn: LocalDate
  answer: string | null
  notKnownBy: LocalDate | null
  answeredById: string | null
  answeredOn: LocalDate | null
  rev: number
}

/** A measure of adoption. */
export interface Measure {
  id: string
  name: string
  aspect: Aspect
  whole: number | null
  source: string
  fromOn: LocalDate
  toOn: LocalDate
  target: number
  readings: ReadingRow[]
}

/** What was read on a day. */
export interface ReadingRow {
  onDay: LocalDate
  share: number
  counted: number | null
  note: string
  byId: string
}

/** Kysely on this room's tables. */
export function db(work: Work): Kysely<ChangeTables> {
  return work.sql.withTables<ChangeTables>()
}
