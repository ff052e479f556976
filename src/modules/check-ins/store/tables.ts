import type { Generated, Kysely, Selectable } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** A task of a check-in, called as it was then. */
export interface ToldTask {
  readonly taskId: string
  readonly title: string
}

/** The tables of this room. */
export type CheckInTables = {
  checkInsCheckIns: {
    orgId: string
    id: string
    personId: string
    weekOn: LocalDate
    managerId: string | null
    madeAt: Date
    note: string
    needGuidance: boolean
    obstacleId: string | null
    did: (ToldTask & { readonly done: boolean })[]
    next: ToldTask[]
    answeredAt: Date | null
    answer: string | null
    rev: Generated<number>
  }
  checkInsMissed: { orgId: string; personId: string; weekOn: LocalDate; inRow: number; notedAt: Date }
}

/** A check-in as it is stored. */
export type CheckIn = Omit<Selectable<CheckInTables['checkInsCheckIns']>, 'orgId'>

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<CheckInTables> {
  return work.sql.withTables<CheckInTables>()
}
