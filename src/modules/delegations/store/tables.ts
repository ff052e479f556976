import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { CoverArea } from '../contract/cover-areas.ts'
import type { DelegationState, SubjectKind } from '../delegation.ts'

/** The tables of this room. */
export type DelegationTables = {
  delegationsDelegations: DelegationColumns & { orgId: string }
  delegationsAreas: { orgId: string; delegationId: string; area: CoverArea; level: number }
  delegationsChecks: {
    orgId: string
    id: string
    delegationId: string
    madeOn: LocalDate
    byId: string
    good: boolean
    note: string
  }
  delegationsLevels: {
    orgId: string
    id: string
    delegationId: string
    /** The part of a cover whose level changed; null for what has one level. */
    area: CoverArea | null
    fromLevel: number
    level: number
    untilOn: LocalDate | null
    why: string | null
    byId: string | null
    changedOn: LocalDate
  }
  delegationsReachIns: ReachInColumns & { orgId: string }
}

/** What a delegation says, as it is stored. */
export interface DelegationColumns {
  id: string
  kind: SubjectKind
  title: string
  aimId: string | null
  taskId: string | null
  teamId: string | null
  absentId: string | null
  absenceId: string | null
  fromId: string
  toId: string
  level: number
  outcome: string
  moneyLimit: number | null
  peopleLimit: string
  riskLimit: string
  resources: string
  handover: string
  checkDays: number
  nextCheckOn: LocalDate | null
  goodChecks: number
  startsOn: LocalDate
  untilOn: LocalDate | null
  state: DelegationState
  needsWhat: 'resources' | 'authority' | 'both' | null
  needsText: string | null
  loweredFrom: number | null
  loweredUntil: LocalDate | null
  offeredOn: LocalDate
  endedOn: LocalDate | null
  rev: number
}

/** Something the giver did in the receiver's area. */
export interface ReachInColumns {
  id: string
  delegationId: string
  byId: string
  at: Date
  act: ReachInAct
  subjectKind: string
  subjectId: string
  eventId: string | null
}

/** What can be done in somebody else's area. */
export type ReachInAct =
  | 'task_created'
  | 'task_reassigned'
  | 'task_redated'
  | 'plan_changed'
  | 'reassigned'
  | 'decided'

/** Kysely on this room's tables. */
export function db(work: Work): Kysely<DelegationTables> {
  return work.sql.withTables<DelegationTables>()
}
