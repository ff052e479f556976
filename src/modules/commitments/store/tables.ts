import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { PromiseState } from '../promise.ts'

/** The tables of this room. */
export type CommitmentTables = {
  commitmentsPromises: PromiseColumns & { orgId: string }
  commitmentsShares: {
    orgId: string
    personId: string
    audience: 'manager' | 'team'
    shows: 'share' | 'list'
    sinceOn: LocalDate
  }
}

/** A promise as it is stored. */
export interface PromiseColumns {
  id: string
  byPersonId: string | null
  byPartyId: string | null
  byPartyName: string | null
  toPersonId: string | null
  toPartyId: string | null
  toPartyName: string | null
  toOrganisation: boolean
  what: string | null
  betweenTwo: boolean
  sourceKind: string | null
  sourceId: string | null
  sourceTitle: string | null
  sourceLink: string | null
  taskId: string | null
  taskDoneOn: LocalDate | null
  madeOn: LocalDate
  dueOn: LocalDate
  state: PromiseState
  lapsed: boolean
  endedOn: LocalDate | null
  endedWhy: string | null
  rootId: string
  turn: number
  rev: number
}

/** Kysely on this room's tables. */
export function db(work: Work): Kysely<CommitmentTables> {
  return work.sql.withTables<CommitmentTables>()
}
