import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Became, Column, IdeaAction, IdeaKind, IdeaState } from './words.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Who = z.strictObject({ id: Id, name: z.string() })

/** An idea on the board or in a list. */
export const IdeaRow = z.strictObject({
  id: Id,
  rev: z.int(),
  kind: IdeaKind,
  title: z.string(),
  state: IdeaState,
  proposer: Who,
  answerer: Who,
  aimId: Id.nullable(),
  kept: z.boolean(),
  proposedAt: moment,
  /** Until when it is answered, while it waits. */
  dueAt: moment.nullable(),
  /** The time to answer is over, or it has gone up because it was. */
  overdue: z.boolean(),
  /** Until when it is tried. */
  trialUntilOn: LocalDate.nullable(),
  lookAgainOn: LocalDate.nullable(),
  became: z.strictObject({ kind: Became, id: Id }).nullable(),
  answeredAt: moment.nullable(),
  /** Names of those who would help, in the order in which they offered. */
  helpers: z.array(Who),
  actions: z.array(IdeaAction),
})
export type IdeaRow = z.output<typeof IdeaRow>

export const IdeaPage = IdeaRow.extend({
  why: z.string(),
  /** The aim it would serve, when you may see it. */
  aim: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** Reason or note of the answer. */
  answer: z.string().nullable(),
  answeredBy: Who.nullable(),
  trial: z.strictObject({ hypothesis: z.string(), tells: z.string(), untilOn: LocalDate }).nullable(),
  learned: z.string().nullable(),
  offers: z.array(z.strictObject({ who: Who, words: z.string(), at: moment })),
  steps: z.array(
    z.strictObject({
      from: IdeaState.nullable(),
      to: IdeaState,
      at: moment,
      by: Who.nullable(),
      why: z.string().nullable(),
    }),
  ),
})
export type IdeaPage = z.output<typeof IdeaPage>

/** The board: each column with how many stand in it and the first of them. */
export const Board = z.strictObject({
  columns: z.array(z.strictObject({ column: Column, count: z.int(), entries: z.array(IdeaRow) })),
})
export type Board = z.output<typeof Board>

export const Saved = z.strictObject({ id: Id, rev: z.int(), state: IdeaState, answerer: Who })
export type Saved = z.output<typeof Saved>

/** Who would answer an idea, and until when, before it is proposed. */
export const AnswererView = z.strictObject({ answerer: Who, dueAt: moment.nullable() })
export type AnswererView = z.output<typeof AnswererView>
