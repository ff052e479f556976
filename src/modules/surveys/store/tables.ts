import type { ColumnType, Generated, Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Audience } from '../contract/bodies.ts'
import type { FindingKind, LinkKind, SurveyKind, SurveyMode, SurveyState } from '../contract/words.ts'
import type { Definition } from '../definition/definition.ts'

/** A column of JSON: read as what it holds, written as text. */
type Json<T> = ColumnType<T, string | undefined, string>

/** A unit of the organisation tree as of launch; the whole organisation is the first one. */
export interface Unit {
  /** The team; null for an organisation that has several at the top. */
  readonly id: string | null
  readonly name: string
  /** Place of the unit above, −1 for the first. A unit comes before those below it. */
  readonly parent: number
  /** How many were invited in it and below. */
  readonly invited: number
}

/** Something that everybody has one level of, as of launch. Levels are counted from 1; 0 is not known. */
export interface Attribute {
  readonly code: string
  readonly title: string
  readonly levels: readonly string[]
  /** How many were invited of each level. */
  readonly invited: readonly number[]
}

/** A group of those who answered that may be reported, by places in the organisation as of launch. */
export interface ReleasedGroup {
  readonly unit: number
  /** Place of the attribute and level (from 1) of a breakdown; null for the whole unit. */
  readonly attribute: number | null
  readonly level: number | null
  /** How many answered in it. */
  readonly n: number
}

/** The tables of this room, without ballots and comments, which have files of their own. */
export type SurveyTables = {
  surveysSurveys: {
    orgId: string
    id: string
    title: string
    purpose: string | null
    kind: SurveyKind
    mode: SurveyMode
    state: Generated<SurveyState>
    definition: Json<Definition>
    seriesId: string
    wave: number
    madeById: string | null
    audience: Json<Audience>
    breakdowns: Json<string[]>
    opensOn: LocalDate | null
    closesOn: LocalDate | null
    least: Generated<number>
    leastComments: Generated<number>
    launchedAt: Date | null
    closedAt: Date | null
    sharedAt: Date | null
    actionOwnerId: string | null
    invited: Generated<number>
    /** Of which units it is known how many were invited: answers that were brought in may only know it of the whole, or not at all. */
    invitedKnown: Generated<'all' | 'whole' | 'none'>
    units: Json<Unit[]>
    attributes: Json<Attribute[]>
    reminders: Generated<number>
    remindedOn: LocalDate | null
    closingMailedOn: LocalDate | null
    leadersRemindedOn: Generated<LocalDate | null>
    /** The change whose teams it asks; null for every other. */
    changeId: string | null
    /** Who asked the people team for it. */
    askedById: string | null
    rev: Generated<number>
  }
  surveysInvitations: {
    orgId: string
    surveyId: string
    personId: string
    ticket: string
    unit: number
    levels: Uint8Array
    byCode: boolean
    opened: boolean
    answered: boolean
  }
  surveysCodes: {
    orgId: string
    codeHash: string
    surveyId: string
    ticket: string
    unit: number
    used: boolean
  }
  surveysDrafts: { orgId: string; surveyId: string; ticket: string; answers: Json<unknown> }
  surveysLinks: { orgId: string; linkHash: string; surveyId: string; personId: string }
  surveysPlans: {
    orgId: string
    surveyId: string
    least: number
    released: Json<ReleasedGroup[]>
    instead: Json<number[]>
    fingerprint: string
    madeAt: Date
  }
  surveysActions: {
    orgId: string
    surveyId: string
    id: string
    unit: number
    finding: string
    findingKind: FindingKind
    youSaid: string
    weDecided: string | null
    linkKind: LinkKind | null
    linkId: string | null
    weDid: string | null
    ownerId: string
    madeById: string | null
    madeOn: LocalDate
    publishedOn: LocalDate | null
    doneOn: LocalDate | null
    withdrawnOn: LocalDate | null
    askedInId: string | null
    rev: Generated<number>
  }
}

/** Kysely on this unit of work with the tables of this room. */
export function db(work: Work): Kysely<SurveyTables> {
  return work.sql.withTables<SurveyTables>()
}
