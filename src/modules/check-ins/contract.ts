import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { Body, SomeBody, Title } from '#kernel/text.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Who = z.strictObject({ id: Id, name: z.string() })

/** A task of the week, and whether it was done. */
const Did = z.strictObject({ taskId: Id, title: z.string(), done: z.boolean() })
/** A task that comes first next week. */
const Next = z.strictObject({ taskId: Id, title: z.string() })

export const CheckInView = z.strictObject({
  id: Id,
  rev: z.int(),
  person: Who,
  /** Who reads it besides the person; null at the top. */
  manager: Who.nullable(),
  weekOn: LocalDate,
  madeAt: moment,
  did: z.array(Did),
  next: z.array(Next),
  note: z.string(),
  needGuidance: z.boolean(),
  /** What the person is stuck with. */
  obstacleId: Id.nullable(),
  answeredAt: moment.nullable(),
  /** Null with `answeredAt`: seen, with thanks. */
  answer: z.string().nullable(),
  actions: z.array(z.enum(['edit', 'answer'])),
})
export type CheckInView = z.output<typeof CheckInView>

export const WeekForm = z.strictObject({
  /** The week to tell of. */
  weekOn: LocalDate,
  /** Thursday to Monday: the days on which it is asked for. */
  isTime: z.boolean(),
  /** Who will read it; null: nobody but you. */
  manager: Who.nullable(),
  /** What came first this week, with whether it is done. */
  did: z.array(Did),
  /** Your open tasks, the likeliest first. */
  choices: z.array(Next),
  made: CheckInView.nullable(),
})
export type WeekForm = z.output<typeof WeekForm>

export const SaveCheckIn = z.strictObject({
  rev: z.int().min(1).nullable().default(null).meta({ description: 'null: the first of this week' }),
  weekOn: LocalDate,
  did: z.array(z.strictObject({ taskId: Id, done: z.boolean() })).max(3),
  next: z.array(Id).max(3),
  needGuidance: z.boolean().default(false),
  note: Body.default(''),
  stuck: Title.nullable().default(null).meta({ description: 'Raises an obstacle with this title' }),
})
export type SaveCheckIn = z.output<typeof SaveCheckIn>

/** Without a text: seen, with thanks. */
const Answer = z.strictObject({ rev: z.int().min(1), text: SomeBody.nullable().default(null) })

const one = z.strictObject({ id: Id })

/** Endpoints of the weekly check-in: a person and whoever answers for them. */
export const checkInsContract = defineContract({
  readWeek: {
    method: 'GET',
    path: '/api/check-ins/mine',
    summary: 'Show your check-in of this week, prefilled',
    response: WeekForm,
  },
  saveCheckIn: {
    method: 'PUT',
    path: '/api/check-ins/mine',
    summary: 'Make your check-in of a week, or change it within a day',
    body: SaveCheckIn,
    response: CheckInView,
    errors: ['stale_rev', 'illegal_transition', 'rule_broken'],
  },
  listCheckIns: {
    method: 'GET',
    path: '/api/check-ins',
    summary: 'List your check-ins, or those of people who answer to you, newest first',
    query: z.strictObject({
      of: z.enum(['me', 'unanswered', 'people']).default('me'),
      personId: Id.optional(),
      ...pageQuery,
    }),
    response: pageOf(CheckInView),
  },
  readCheckIn: {
    method: 'GET',
    path: '/api/check-ins/:id',
    summary: 'Show one check-in',
    params: one,
    response: CheckInView,
    errors: ['not_found'],
  },
  answerCheckIn: {
    method: 'POST',
    path: '/api/check-ins/:id/answer',
    summary: 'Answer in a sentence, or say that you have seen it',
    params: one,
    body: Answer,
    response: CheckInView,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
  },
})
