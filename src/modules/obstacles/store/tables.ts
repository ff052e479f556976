import type { Generated, GeneratedAlways, Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Cause, Level, ObstacleState, PassingKind, Severity } from '../contract/words.ts'

/** The tables of this room. */
export type ObstacleTables = {
  obstaclesObstacles: {
    orgId: string
    id: string
    title: string
    impact: string
    level: Level
    cause: Cause
    severity: Severity
    state: ObstacleState
    raisedById: string
    raisedAt: Date
    raisedOn: LocalDate
    endedOn: LocalDate | null
    ownerId: string
    courtSinceAt: Date
    courtAimId: string | null
    courtForId: string | null
    teamId: string
    aimId: string | null
    taskId: string | null
    needByOn: LocalDate | null
    sensitive: boolean
    aboutId: string | null
    halved: boolean
    takeByAt: Date | null
    answerByAt: Date | null
    dueAt: GeneratedAlways<Date | null>
    overdueAt: Date | null
    rungs: number
    how: string | null
    confirmByAt: Date | null
    rev: Generated<number>
  }
  obstaclesPeople: {
    orgId: string
    obstacleId: string
    personId: string
    part: 'helper' | 'named'
    sinceAt: Date
  }
  obstaclesPassings: {
    orgId: string
    id: string
    obstacleId: string
    at: Date
    kind: PassingKind
    byId: string | null
    fromId: string
    toId: string
    tried: string | null
    options: string | null
    ask: string | null
  }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<ObstacleTables> {
  return work.sql.withTables<ObstacleTables>()
}
