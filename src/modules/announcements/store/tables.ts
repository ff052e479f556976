import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AnnouncementState } from '../contract.ts'

/** The tables of this room. */
export type AnnouncementTables = {
  announcementsAnnouncements: {
    orgId: string
    id: string
    title: string
    body: string
    authorId: string
    teamId: string | null
    question: string | null
    choices: JSONColumnType<readonly string[], string, never>
    meant: number | null
    publishedAt: Date
    readByOn: LocalDate
    clarification: string | null
    clarifiedAt: Date | null
    remindedAt: Date | null
    state: AnnouncementState
    rev: Generated<number>
  }
  announcementsReaders: {
    orgId: string
    announcementId: string
    personId: string
    readAt: Date | null
    choice: number | null
    askedAgain: Generated<boolean>
  }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<AnnouncementTables> {
  return work.sql.withTables<AnnouncementTables>()
}
