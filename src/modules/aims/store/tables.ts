import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { AimState, Chance, Direction, MeasureType, Outcome, StillRight } from '../aim-words.ts'

/** The tables of this room as rows. `saveRows` inserts them as they are written here. */
export type AimTables = {
  aimsAims: AimRow
  aimsVersions: VersionRow
  aimsBriefs: BriefRow
  aimsStates: StateRow
  aimsSchedules: ScheduleRow
  aimsCriteria: CriterionRow
  aimsMilestones: MilestoneRow
  aimsMeasures: MeasureRow
  aimsCheckIns: CheckInRow
  aimsAskBacks: AskBackRow
  aimsComments: CommentRow
  aimsNeeds: NeedRow
  aimsPerspectives: PerspectiveRow
  aimsClosings: ClosingRow
}

/** Kysely on this room's tables. */
export function tablesOf(work: Work): Kysely<AimTables> {
  return work.sql.withTables<AimTables>()
}

interface Row {
  orgId: string
  id: string
}

export interface AimRow extends Omit<AimRecord, 'parent' | 'measure'> {
  orgId: string
  position: number
  createdAt: Date
}

/** What an aim was from a day on, until its next version. Moments inside `measure` are ISO texts. */
export interface VersionRow
  extends Omit<AimRow, 'id' | 'rev' | 'kind' | 'scope' | 'proposedById' | 'createdAt' | 'createdOn'> {
  aimId: string
  fromOn: LocalDate
  criteria: readonly Pick<CriterionRow, 'id' | 'text' | 'coveredBy' | 'notCoveredWhy'>[]
  milestones: readonly Pick<MilestoneRow, 'id' | 'title' | 'dueOn' | 'weight' | 'doneOn' | 'doneById'>[]
  measure: (Omit<MeasureRow, 'orgId' | 'aimId' | 'setAt'> & { readonly setAt: Date | string }) | null
}

export interface BriefRow {
  orgId: string
  aimId: string
  version: number
  title: string
  what: string
  why: string
  setById: string | null
  setAt: Date
  setOn: LocalDate
}

export interface StateRow extends Row {
  aimId: string
  fromState: AimState | null
  state: AimState
  sinceOn: LocalDate
  at: Date
  byId: string | null
  why: string | null
}

export interface ScheduleRow extends Row {
  aimId: string
  startOn: LocalDate | null
  dueOn: LocalDate | null
  reason: string | null
  setById: string | null
  setOn: LocalDate
}

export interface CriterionRow extends Row {
  aimId: string
  position: number
  text: string
  coveredBy: readonly { readonly kind: 'task' | 'aim' | 'milestone'; readonly id: string }[]
  notCoveredWhy: string | null
  removedAt: Date | null
}

export interface MilestoneRow extends Row {
  aimId: string
  position: number
  title: string
  dueOn: LocalDate | null
  weight: number
  doneOn: LocalDate | null
  doneById: string | null
  removedAt: Date | null
}

export interface MeasureRow {
  orgId: string
  aimId: string
  version: number
  run: number
  type: MeasureType
  unit: string
  source: string
  start: number | null
  target: number | null
  direction: Direction | null
  low: number | null
  high: number | null
  fromOn: LocalDate
  setById: string | null
  setAt: Date
  reason: string | null
}

export interface CheckInRow extends Row {
  aimId: string
  madeOn: LocalDate
  madeAt: Date
  byId: string | null
  value: number | null
  chance: Chance | null
  stillRight: StillRight | null
  note: string
  decrease: 'correction' | 'real' | null
  measureVersion: number | null
  measureRun: number | null
  amendedAt: Date | null
}

export interface AskBackRow extends Row {
  aimId: string
  side: 'owner' | 'brief_giver'
  question: string
  askedById: string | null
  askedAt: Date
  askedOn: LocalDate
  answer: string | null
  answeredById: string | null
  answeredAt: Date | null
}

export interface CommentRow extends Row {
  aimId: string
  byId: string | null
  madeAt: Date
  text: string
}

export interface NeedRow extends Row {
  aimId: string
  providerId: string
  byOn: LocalDate
  note: string
  setById: string | null
  createdAt: Date
  withdrawnAt: Date | null
}

export interface PerspectiveRow extends Row {
  aimId: string
  byId: string | null
  teamId: string | null
  stance: 'for' | 'concern' | 'no_view'
  text: string
  madeAt: Date
  madeOn: LocalDate
}

export interface ClosingRow extends Row {
  aimId: string
  outcome: Outcome
  lesson: string
  reason: string | null
  openTasks: { drop: string } | { moveTo: string } | null
  proposedById: string | null
  proposedAt: Date
  proposedOn: LocalDate
  confirmedById: string | null
  confirmedOn: LocalDate | null
  returnedById: string | null
  returnedOn: LocalDate | null
  returnedWhy: string | null
}
