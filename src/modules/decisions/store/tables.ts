import type { Generated, Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { DeciderWhy, DecisionState, Kind, Size, StanceKept, TeamWhy } from '../contract/words.ts'

/** The tables of this room. */
export type DecisionTables = {
  decisionsDecisions: {
    orgId: string
    id: string
    question: string
    background: string
    kind: Kind
    size: Size
    state: DecisionState
    proposedById: string
    proposedAt: Date
    proposedOn: LocalDate
    deciderId: string
    deciderWhy: DeciderWhy
    decideByOn: LocalDate
    aimId: string | null
    teamId: string | null
    area: string | null
    emergency: string | null
    restricted: string | null
    round: number
    decidedOn: LocalDate | null
    noneNeeded: string | null
    revisitOn: LocalDate | null
    endedOn: LocalDate | null
    rev: Generated<number>
  }
  decisionsOptions: {
    orgId: string
    id: string
    decisionId: string
    place: number
    text: string
    nothing: boolean
    byId: string
  }
  decisionsEvidence: {
    orgId: string
    id: string
    decisionId: string
    round: number
    text: string
    source: string
    byId: string
    at: Date
    reopened: boolean
  }
  decisionsViews: {
    orgId: string
    decisionId: string
    round: number
    personId: string
    teamId: string | null
    teamWhy: TeamWhy | null
    dissenter: boolean
    askedAt: Date | null
    dueAt: Date | null
    stance: StanceKept | null
    optionId: string | null
    concern: string | null
    givenAt: Date | null
  }
  decisionsRulings: {
    orgId: string
    decisionId: string
    round: number
    optionId: string
    reasons: string
    setAside: string
    dissent: string
    revisitOn: LocalDate | null
    revisitWhen: string | null
    byId: string
    at: Date
  }
  decisionsCommitments: { orgId: string; decisionId: string; taskId: string; round: number }
  decisionsReaders: { orgId: string; decisionId: string; personId: string }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<DecisionTables> {
  return work.sql.withTables<DecisionTables>()
}
