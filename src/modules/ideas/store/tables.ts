import type { Generated, Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Became, IdeaKind, IdeaState } from '../contract/words.ts'

/** The tables of this room. */
export type IdeaTables = {
  ideasIdeas: {
    orgId: string
    id: string
    kind: IdeaKind
    title: string
    why: string
    aimId: string | null
    proposerId: string
    proposedAt: Date
    kept: boolean
    state: IdeaState
    answererId: string
    askedAt: Date
    clockFromAt: Date
    clockDays: number
    dueAt: Date | null
    rungs: number
    overdueAt: Date | null
    answeredById: string | null
    answeredAt: Date | null
    answer: string | null
    lookAgainOn: LocalDate | null
    hypothesis: string | null
    tells: string | null
    trialUntilOn: LocalDate | null
    learned: string | null
    becameKind: Became | null
    becameId: string | null
    rev: Generated<number>
  }
  ideasHelpers: {
    orgId: string
    ideaId: string
    personId: string
    words: string
    offeredAt: Date
  }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<IdeaTables> {
  return work.sql.withTables<IdeaTables>()
}
