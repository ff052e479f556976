import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, Statement, Title } from '#kernel/text.ts'
import { Cadence, Minutes, TimeOfDay, Until } from './rhythm.ts'

export const TalkType = z.enum(['one_to_one', 'direction', 'alignment', 'standup', 'external'])
export const TalkState = z.enum(['planned', 'held', 'missed', 'moved'])
export const Tag = z.enum(['task', 'obstacle', 'decision', 'growth', 'direction', 'recognition', 'wellbeing'])
/** What a person says of a direction talk afterwards. */
export const Understood = z.enum(['clear', 'partly', 'unclear'])
const Side = z.enum(['lead', 'manage'])

const Rev = z.int().min(1)
/** A page of our own. */
const Path = line(280).regex(/^\/[^/\\]/, 'A path of this site.')

export const Who = z.strictObject({ id: Id, name: z.string() })
export type Who = z.output<typeof Who>

/** One line of an agenda. */
export const Topic = z.strictObject({
  id: Id,
  text: z.string(),
  tag: Tag,
  by: Who,
  needsGuidance: z.boolean(),
  link: z.string().nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  /** In how many talks it was left open so far. */
  carried: z.int(),
  /** In which talk it was talked about; null while it is open. */
  endedInId: Id.nullable(),
  rev: Rev,
})
export type Topic = z.output<typeof Topic>

/** How a held talk stands: said by one, said by two, or said by one and five days are over. */
export const Confirmation = z.enum(['waiting', 'confirmed', 'unconfirmed'])

/** A talk in a list. */
export const TalkLine = z.strictObject({
  id: Id,
  type: TalkType,
  seriesId: Id.nullable(),
  /** Null for a one-to-one: it is called after `people`. */
  title: z.string().nullable(),
  startsAt: z.coerce.date(),
  minutes: z.int(),
  state: TalkState,
  /** Null unless it was held. */
  confirmation: Confirmation.nullable(),
  organiser: Who,
  /** Who is there besides the reader. */
  people: z.array(Who),
  teams: z.array(Who),
  parties: z.array(z.string()),
  /** Those of `parties` that stand in the list of partners. */
  partners: z.array(Who),
  /** Open topics; null where the reader may not know them. */
  openTopics: z.int().nullable(),
  /** What only the reader can do about it now: say that it was held, or confirm it. */
  waitsFor: z.enum(['held', 'confirm']).nullable(),
  rev: Rev,
})
export type TalkLine = z.output<typeof TalkLine>

/** What one person brings to a stand-up or an alignment session. */
export const Part = z.strictObject({
  person: Who,
  side: Side.nullable(),
  texts: z.array(z.string()),
  rev: Rev,
})
export type Part = z.output<typeof Part>

/** Shared notes with their version. */
export const Notes = z.strictObject({ text: z.string(), rev: Rev })

/** What was agreed, as a promise. */
export const Agreement = z.strictObject({
  id: Id,
  what: z.string().nullable(),
  by: z.string(),
  byId: Id.nullable(),
  dueOn: LocalDate,
  /** Null where it is not the reader's to know. */
  state: z.enum(['open', 'kept', 'renegotiated', 'missed', 'withdrawn']).nullable(),
  taskId: Id.nullable(),
})
export type Agreement = z.output<typeof Agreement>

const Act = z.enum(['move', 'hold', 'miss', 'confirm', 'plan', 'write', 'bring', 'agree', 'decide'])

/** One talk with everything the reader may see of it. */
export const TalkView = z.strictObject({
  ...TalkLine.shape,
  notes: Notes.nullable(),
  /** The reader's own, which nobody else reads; null when they may not keep any. */
  privateNotes: z.strictObject({ text: z.string(), rev: z.int().min(0) }).nullable(),
  topics: z.array(Topic),
  parts: z.array(Part),
  agreements: z.array(Agreement),
  /** Decisions that it ended in, by the question as it was put; for those who were there. */
  decisions: z.array(z.strictObject({ id: Id, question: z.string() })),
  /** How clear it was, for the organiser, once five have said; null otherwise. */
  understood: z.strictObject({ clear: z.int(), partly: z.int(), unclear: z.int() }).nullable(),
  /** What the reader said of it; null when nothing yet. */
  mine: Understood.nullable(),
  acts: z.array(Act),
})
export type TalkView = z.output<typeof TalkView>

/** A series in a list. */
export const SeriesLine = z.strictObject({
  id: Id,
  type: z.enum(['one_to_one', 'standup']),
  other: Who.nullable(),
  team: Who.nullable(),
  cadence: Cadence,
  state: z.enum(['running', 'ended']),
  nextAt: z.coerce.date().nullable(),
  openTopics: z.int(),
  /** Held and planned ones of the last thirteen weeks. */
  held: z.int(),
  planned: z.int(),
})
export type SeriesLine = z.output<typeof SeriesLine>

/** A suggestion for the agenda, from what is open between the two. */
export const Suggestion = z.strictObject({
  tag: Tag,
  text: z.string(),
  link: z.string(),
  sinceOn: LocalDate.nullable(),
})
export type Suggestion = z.output<typeof Suggestion>

/** The lasting page of two people. */
export const SeriesView = z.strictObject({
  id: Id,
  other: Who,
  /** The one of the two who answers to the other, if so. */
  reportId: Id.nullable(),
  cadence: Cadence,
  weekday: z.int().min(1).max(7),
  atTime: z.string(),
  timeZone: z.string(),
  minutes: z.int(),
  /** Null where the rhythm has no end. */
  until: Until.nullable(),
  state: z.enum(['running', 'ended']),
  /** With the successor of the manager, the report shares the shared notes of this page. */
  sharedWith: Who.nullable(),
  /** With whom they could be shared: who answers for the report since; null unless the reader is the report. */
  mayShareWith: Who.nullable(),
  /** The page with the manager before, if the reader may open it. */
  earlierId: Id.nullable(),
  /** Whether the reader only reads it, as the successor with whom it is shared. */
  readOnly: z.boolean(),
  next: z.lazy(() => TalkView).nullable(),
  topics: z.array(Topic),
  suggestions: z.array(Suggestion),
  agreements: z.array(Agreement),
  past: z.array(z.strictObject({ ...TalkLine.shape, notes: z.string(), topics: z.array(z.string()) })),
  rev: Rev,
})
export type SeriesView = z.output<typeof SeriesView>

export const NewSeries = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('one_to_one'),
    withId: Id,
    cadence: Cadence,
    startsOn: LocalDate,
    atTime: TimeOfDay,
    minutes: Minutes.default(30),
    until: Until.nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('standup'),
    teamId: Id,
    cadence: Cadence,
    startsOn: LocalDate,
    atTime: TimeOfDay,
    minutes: Minutes.default(15),
  }),
])
export type NewSeries = z.output<typeof NewSeries>

export const SeriesChange = z.strictObject({
  rev: Rev,
  cadence: Cadence,
  atTime: TimeOfDay,
  weekday: z.int().min(1).max(7),
  minutes: Minutes,
  until: Until.nullable().default(null),
})
export type SeriesChange = z.output<typeof SeriesChange>

const once = {
  startsAt: z.iso.datetime({ offset: true }).transform(text => new Date(text)),
  minutes: Minutes,
}

export const NewTalk = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('direction'),
    title: Title,
    ...once,
    teamIds: z.array(Id).min(1).max(50),
    topics: z.array(Statement).max(10).default([]),
  }),
  z.strictObject({
    type: z.literal('alignment'),
    title: Title,
    ...once,
    personIds: z.array(Id).min(1).max(12),
    topics: z.array(Statement).max(15).default([]),
  }),
  z
    .strictObject({
      type: z.literal('external'),
      title: Title,
      ...once,
      personIds: z.array(Id).max(20).default([]),
      /** Names of people or organisations that are in no list. */
      parties: z.array(line(140).min(1)).max(10).default([]),
      /** Partners from the list. */
      partnerIds: z.array(Id).max(10).default([]),
    })
    .refine(({ parties, partnerIds }) => parties.length + partnerIds.length > 0, {
      path: ['parties'],
      message: 'needs somebody from outside',
    }),
])
export type NewTalk = z.output<typeof NewTalk>

/** `startsAt` null calls it off. */
export const Move = z.strictObject({
  rev: Rev,
  startsAt: z.iso
    .datetime({ offset: true })
    .transform(text => new Date(text))
    .nullable(),
  why: Statement.nullable().default(null),
})
export type Move = z.output<typeof Move>

export const NewTopic = z.strictObject({
  text: Statement,
  tag: Tag.default('task'),
  link: Path.nullable().default(null),
  needsGuidance: z.boolean().default(false),
})
export type NewTopic = z.output<typeof NewTopic>

export const TopicChange = z.strictObject({
  rev: Rev,
  text: Statement.optional(),
  tag: Tag.optional(),
  state: z.enum(['open', 'done', 'dropped']).optional(),
})
export type TopicChange = z.output<typeof TopicChange>

export const NewAgreement = z.strictObject({
  what: Statement,
  /** Who does it; one of those who are there. */
  byId: Id,
  dueOn: LocalDate,
  /** Also a task, which the team of its goal sees. */
  asTask: z.boolean().default(false),
})
export type NewAgreement = z.output<typeof NewAgreement>

export const NewPart = z.strictObject({
  /** 0 when it is the first time. */
  rev: z.int().min(0),
  side: Side.nullable().default(null),
  texts: z.tuple([Body, Body, Body]),
})
export type NewPart = z.output<typeof NewPart>

export const NewNotes = z.strictObject({ rev: z.int().min(0), text: Body })
export type NewNotes = z.output<typeof NewNotes>

/** A question that an alignment session could not settle in the room, or settles for good. */
export const NewTalkDecision = z.strictObject({
  question: Title.min(3),
  /** What can be chosen; "do nothing" is added by itself. */
  options: z.array(Statement).min(1).max(12),
  /** Who decides it: one of those who were there. */
  deciderId: Id,
})
export type NewTalkDecision = z.output<typeof NewTalkDecision>
