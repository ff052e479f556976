import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Statement, Title } from '#kernel/text.ts'

/** What can become of a promise. */
const PromiseState = z.enum(['open', 'kept', 'renegotiated', 'missed', 'withdrawn'])

const Rev = z.number().int().min(1)

/** One side of a promise as it is shown; the organisation has no id, and a party may have none. */
export const PromiseSide = z.strictObject({
  kind: z.enum(['person', 'party', 'organisation']),
  id: Id.nullable(),
  name: z.string(),
})
export type PromiseSide = z.infer<typeof PromiseSide>

/** A promise as it is shown to somebody who may see it. */
export const PromiseView = z.strictObject({
  id: Id,
  rev: Rev,
  /** Null when what became of it is not the reader's to know. */
  state: PromiseState.nullable(),
  /** Missed because nobody said how it went. */
  lapsed: z.boolean(),
  /** Null once who made it is erased. */
  what: z.string().nullable(),
  by: PromiseSide,
  to: PromiseSide,
  source: z
    .strictObject({ kind: z.string(), id: Id.nullable(), title: z.string().nullable(), link: z.string() })
    .nullable(),
  task: z.strictObject({ id: Id, doneOn: LocalDate.nullable() }).nullable(),
  madeOn: LocalDate,
  dueOn: LocalDate,
  endedOn: LocalDate.nullable(),
  endedWhy: z.string().nullable(),
  /** The dates it had before it was renegotiated, and why each of them moved; the first one first. */
  before: z.array(z.strictObject({ id: Id, dueOn: LocalDate, why: z.string().nullable() })),
  betweenTwo: z.boolean(),
  /** What the reader can make of it today. */
  next: z.array(PromiseState),
})
export type PromiseView = z.infer<typeof PromiseView>

/** "11 of 13 kept": promises of the last twelve months. */
export const PromiseTally = z.strictObject({
  kept: z.number().int(),
  of: z.number().int(),
  renegotiated: z.number().int(),
})
export type PromiseTally = z.infer<typeof PromiseTally>

/** To whom something is shown, and what. */
export const PromiseShare = z.strictObject({
  audience: z.enum(['manager', 'team']),
  shows: z.enum(['share', 'list']),
})
export type PromiseShare = z.infer<typeof PromiseShare>

/** What I promised and what was promised to me. */
export const MyPromises = z.strictObject({
  today: LocalDate,
  open: z.array(PromiseView),
  /** Open promises of others to me. */
  toMe: z.array(PromiseView),
  /** Mine of the last twelve months that ended, the latest first. */
  ended: z.array(PromiseView),
  tally: PromiseTally,
  shares: z.array(PromiseShare),
})
export type MyPromises = z.infer<typeof MyPromises>

/** What one colleague shows me. */
export const ShownPromises = z.strictObject({
  person: z.strictObject({ id: Id, name: z.string() }),
  tally: PromiseTally,
  /** Null when they show how many they kept and nothing else. */
  promises: z.array(PromiseView).nullable(),
})
export type ShownPromises = z.infer<typeof ShownPromises>

/** To whom a promise is made: somebody here, an external party by its name, or everybody here. */
const ToWhom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: Id }),
  z.strictObject({ kind: z.literal('party'), name: Title }),
  z.strictObject({ kind: z.literal('organisation') }),
])

/** A promise of one's own. */
export const NewPromise = z.strictObject({
  what: Statement,
  to: ToWhom,
  dueOn: LocalDate,
  taskId: Id.nullable().default(null),
})
export type NewPromise = z.infer<typeof NewPromise>

export const Renegotiation = z.strictObject({ rev: Rev, dueOn: LocalDate, why: Statement })
export type Renegotiation = z.infer<typeof Renegotiation>

const params = z.strictObject({ id: Id })
const answering = {
  method: 'POST',
  params,
  response: PromiseView,
  errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition'],
} as const

export const commitmentsContract = defineContract({
  listMyPromises: {
    method: 'GET',
    path: '/api/commitments',
    summary: 'List what I promised and what was promised to me',
    response: MyPromises,
  },
  makePromise: {
    method: 'POST',
    path: '/api/commitments',
    summary: 'Write down a promise of my own',
    body: NewPromise,
    response: PromiseView,
    errors: ['not_found', 'rule_broken'],
  },
  listShownPromises: {
    method: 'GET',
    path: '/api/commitments/shown',
    summary: 'List what colleagues show me of their promises',
    response: z.strictObject({ people: z.array(ShownPromises) }),
  },
  sharePromises: {
    method: 'PUT',
    path: '/api/commitments/shares',
    summary: 'Choose who sees my promises, or only how many I kept',
    body: z.strictObject({ shares: z.array(PromiseShare).max(2) }),
    response: z.strictObject({ shares: z.array(PromiseShare) }),
    errors: ['rule_broken'],
  },
  readPromise: {
    method: 'GET',
    path: '/api/commitments/:id',
    summary: 'Read a promise and the dates it had before',
    params,
    response: PromiseView,
    errors: ['not_found'],
  },
  keepPromise: {
    ...answering,
    path: '/api/commitments/:id/kept',
    summary: 'Say that a promise was kept',
    body: z.strictObject({ rev: Rev }),
  },
  renegotiatePromise: {
    ...answering,
    path: '/api/commitments/:id/renegotiation',
    summary: 'Give a promise a new date, with the reason',
    body: Renegotiation,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
  },
  missPromise: {
    ...answering,
    path: '/api/commitments/:id/missed',
    summary: 'Say that a promise was not kept',
    body: z.strictObject({ rev: Rev, why: Statement.nullable().default(null) }),
  },
  withdrawPromise: {
    ...answering,
    path: '/api/commitments/:id/withdrawal',
    summary: 'Take a promise back, with the reason',
    body: z.strictObject({ rev: Rev, why: Statement }),
  },
  reopenPromise: {
    ...answering,
    path: '/api/commitments/:id/reopening',
    summary: 'Take back what I said today about a promise',
    body: z.strictObject({ rev: Rev }),
  },
})
