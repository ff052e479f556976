import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Moment, Side, Who } from './charter-shapes.ts'

/** Priorities: which three of the responsibilities and goals matter most now. Clarity: eight sentences, 1 to 5. */
export const ExchangeKind = z.enum(['priorities', 'clarity'])
export type ExchangeKind = z.output<typeof ExchangeKind>

export const ExchangeState = z.enum(['asked', 'revealed', 'settled', 'cancelled'])
export type ExchangeState = z.output<typeof ExchangeState>

/** How many priorities each of the two chooses. */
export const PICKS = 3

/** The eight sentences of clarity, by the keys of their texts. */
export const CLARITY = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'] as const

/** Three different options in order, or a number from 1 (strongly disagree) to 5 for each of the eight sentences. */
export const ExchangeAnswer = z.union([
  z.strictObject({ picks: z.array(Id).length(PICKS) }),
  z.strictObject({ scores: z.array(z.int().min(1).max(5)).length(CLARITY.length) }),
])
export type ExchangeAnswer = z.output<typeof ExchangeAnswer>

/** Something that can be a priority. */
export const Option = z.strictObject({
  id: Id,
  kind: z.enum(['responsibility', 'goal']),
  title: z.string(),
})
export type Option = z.output<typeof Option>

/** The two answers side by side, once both are in. */
export const Revealed = z.strictObject({
  at: Moment,
  /** Each side's, in their order. */
  picks: z.strictObject({ person: z.array(Id), manager: z.array(Id) }).nullable(),
  /** How many of the three both chose. */
  common: z.int().nullable(),
  clarity: z
    .strictObject({
      person: z.array(z.int()),
      manager: z.array(z.int()),
      /** Person minus manager, by sentence. */
      gaps: z.array(z.number()),
      meanGap: z.number(),
      /** Sentences that the manager finds much clearer than the person does. */
      flagged: z.array(z.enum(CLARITY)),
      /** The person finds their work much less clear than the manager believes. */
      unclear: z.boolean(),
      /** Otherwise: the person finds it much clearer than the manager does. Either may be too sure. */
      over: z.boolean(),
    })
    .nullable(),
})
export type Revealed = z.output<typeof Revealed>

export const ExchangeView = z.strictObject({
  id: Id,
  kind: ExchangeKind,
  state: ExchangeState,
  person: Who,
  manager: Who,
  side: Side,
  askedBy: Who,
  askedAt: Moment,
  dueOn: LocalDate,
  options: z.array(Option),
  /** The reader's own answer; the other's never before both are in. */
  mine: ExchangeAnswer.nullable(),
  otherHasAnswered: z.boolean(),
  revealed: Revealed.nullable(),
  may: z.array(z.enum(['answer', 'settle', 'cancel'])),
})
export type ExchangeView = z.output<typeof ExchangeView>

export const ExchangeLine = z.strictObject({
  id: Id,
  kind: ExchangeKind,
  state: ExchangeState,
  person: Who,
  manager: Who,
  askedOn: LocalDate,
  waitsForMe: z.boolean(),
  common: z.int().nullable(),
})
export type ExchangeLine = z.output<typeof ExchangeLine>
