import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Cadence } from '../contract/rhythm.ts'
import type { Tag, Understood } from '../contract/shapes.ts'
import type { State, Type } from '../talk.ts'

/** A row of `conversations_series`. */
export interface SeriesTable {
  orgId: string
  id: string
  type: 'one_to_one' | 'standup'
  oneId: string | null
  otherId: string | null
  reportId: string | null
  teamId: string | null
  openedBy: string
  cadence: z.output<typeof Cadence>
  weekday: number
  atTime: string
  timeZone: string
  minutes: number
  /** The last day of a rhythm for a time, and the one that comes after it; null where it has no end. */
  untilOn: LocalDate | null
  thenCadence: z.output<typeof Cadence> | null
  thenMinutes: number | null
  state: 'running' | 'ended'
  followsId: string | null
  sharedWithId: string | null
  createdAt: Date
  rev: number
}

/** A row of `conversations_talks`. */
export interface TalkTable {
  orgId: string
  id: string
  type: Type
  seriesId: string | null
  title: string | null
  organiserId: string
  startsAt: Date
  minutes: number
  state: State
  movedToId: string | null
  heldById: string | null
  heldAt: Date | null
  confirmedById: string | null
  confirmedAt: Date | null
  remindedAt: Date | null
  askedAt: Date | null
  sharedNotes: string
  notesRev: number
  createdAt: Date
  rev: number
}

/** A row of `conversations_topics`. */
export interface TopicTable {
  orgId: string
  id: string
  seriesId: string | null
  talkId: string | null
  text: string
  tag: z.output<typeof Tag>
  byId: string
  needsGuidance: boolean
  link: string | null
  state: 'open' | 'done' | 'dropped'
  endedInId: string | null
  endedAt: Date | null
  createdAt: Date
  rev: number
}

type Tables = {
  conversationsSeries: SeriesTable
  conversationsTalks: TalkTable
  conversationsParticipants: { orgId: string; talkId: string; personId: string }
  conversationsAudiences: { orgId: string; talkId: string; teamId: string }
  conversationsParties: {
    orgId: string
    talkId: string
    position: number
    name: string
    partyId: string | null
  }
  conversationsDecisions: {
    orgId: string
    talkId: string
    decisionId: string
    question: string
    proposedAt: Date
  }
  conversationsAnswers: {
    orgId: string
    talkId: string
    personId: string
    understood: z.output<typeof Understood> | null
    at: Date
  }
  conversationsTopics: TopicTable
  conversationsPrivateNotes: { orgId: string; talkId: string; personId: string; text: string; rev: number }
}

/** Kysely narrowed to the tables of this room. */
export function db(work: Work): Kysely<Tables> {
  return work.sql.withTables<Tables>()
}
