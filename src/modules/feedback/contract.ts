import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { Body } from '#kernel/text.ts'

/** Recognition, or guidance. */
const Kind = z.enum(['recognition', 'guidance'])

/** Who may read it: everybody here; the receivers' teams and those above them; only the two sides. */
export const Circle = z.enum(['organisation', 'team', 'pair'])
export type Circle = z.output<typeof Circle>

const Named = z.strictObject({ id: Id, name: z.string() })

/** One receiver; how they narrowed it, and what they said back, are only told to the two sides. */
const Receiver = z.strictObject({
  ...Named.shape,
  narrowedTo: Circle.nullable(),
  answer: z.enum(['thanks', 'talk']).nullable(),
})

/** Something said to somebody. */
export const FeedbackView = z.strictObject({
  id: Id,
  kind: Kind,
  from: Named,
  to: z.array(Receiver),
  whatHappened: z.string(),
  ledTo: z.string(),
  /** Guidance only; empty otherwise. */
  suggestion: z.string(),
  /** The aim it served; null when there is none, or it is not the reader's to see. */
  aim: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** Who may read it now: the narrowest of all wishes. */
  visibility: Circle,
  givenAt: z.coerce.date(),
  /** What the reader may do. */
  acts: z.strictObject({ change: z.boolean(), narrow: z.boolean(), answer: z.boolean() }),
  rev: z.int(),
})
export type FeedbackView = z.output<typeof FeedbackView>

/** What somebody says. */
export const NewFeedback = z.strictObject({
  kind: Kind,
  to: z.array(Id).max(20),
  whatHappened: Body,
  ledTo: Body.default(''),
  suggestion: Body.default(''),
  aimId: Id.nullable().default(null),
  visibility: Circle,
})
export type NewFeedback = z.output<typeof NewFeedback>

/** The words, changed within a quarter of an hour. */
export const ChangedFeedback = z.strictObject({
  whatHappened: Body,
  ledTo: Body,
  suggestion: Body.default(''),
  rev: z.int().min(1),
})
export type ChangedFeedback = z.output<typeof ChangedFeedback>

/** Somebody whose finished work nobody has thanked them for yet. */
export const Unthanked = z.strictObject({
  person: Named,
  /** Titles of what they finished, newest first, at most three. */
  finished: z.array(z.string()),
  /** How many more there are. */
  more: z.int(),
  /** Their last recognition that the reader may see; null when there is none. */
  lastOn: LocalDate.nullable(),
})
export type Unthanked = z.output<typeof Unthanked>

const ById = z.strictObject({ id: Id })
/** The cursor is the id of the last one. */
const pages = { ...pageQuery, cursor: Id.optional() }

/** Endpoints of recognition and guidance. */
export const feedbackContract = defineContract({
  listRecognition: {
    method: 'GET',
    path: '/api/feedback/recognition',
    summary: 'List recognition that you may read, newest first',
    query: z.strictObject({
      ...pages,
      /** Everything, what was said to people of your teams or those below you, or what was said to or by you. */
      scope: z.enum(['all', 'team', 'mine']).default('all'),
      personId: Id.optional(),
      aimId: Id.optional(),
    }),
    response: pageOf(FeedbackView),
  },
  listGuidance: {
    method: 'GET',
    path: '/api/feedback/guidance',
    summary: 'List guidance that you gave or received, newest first',
    query: z.strictObject(pages),
    response: pageOf(FeedbackView),
  },
  listUnthanked: {
    method: 'GET',
    path: '/api/feedback/unthanked',
    summary: 'List people who answer to you, finished work in six weeks and were not thanked for any',
    response: z.strictObject({ entries: z.array(Unthanked) }),
  },
  readFeedback: {
    method: 'GET',
    path: '/api/feedback/:id',
    summary: 'Read one recognition or guidance',
    params: ById,
    response: FeedbackView,
    errors: ['not_found'],
  },
  giveFeedback: {
    method: 'POST',
    path: '/api/feedback',
    summary: 'Recognise somebody, or give guidance to one person',
    body: NewFeedback,
    response: FeedbackView,
    errors: ['rule_broken'],
  },
  changeFeedback: {
    method: 'PATCH',
    path: '/api/feedback/:id',
    summary: 'Change your words within a quarter of an hour',
    params: ById,
    body: ChangedFeedback,
    response: FeedbackView,
    errors: ['not_found', 'forbidden', 'stale_rev', 'rule_broken'],
  },
  withdrawFeedback: {
    method: 'POST',
    path: '/api/feedback/:id/withdrawal',
    summary: 'Take your words back within a quarter of an hour',
    params: ById,
    body: z.strictObject({ rev: z.int().min(1) }),
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
  },
  narrowFeedback: {
    method: 'PUT',
    path: '/api/feedback/:id/circle',
    summary: 'Choose, as somebody it is for, how many people may read it',
    params: ById,
    body: z.strictObject({ visibility: Circle }),
    response: FeedbackView,
    errors: ['not_found', 'forbidden'],
  },
  answerFeedback: {
    method: 'PUT',
    path: '/api/feedback/:id/answer',
    summary: 'Answer guidance with one tap: thank you, or let us talk',
    params: ById,
    body: z.strictObject({ answer: z.enum(['thanks', 'talk']) }),
    response: FeedbackView,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
})
