import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Answers, Words } from './bodies.ts'

const one = z.strictObject({ id: Id })

/** The day that an invitation follows from: the first day here, the first day of a later position, the last day. */
export const DatedSince = z.enum(['joining', 'moving', 'leaving'])
export type DatedSince = z.output<typeof DatedSince>

export const Dated = z.strictObject({
  since: DatedSince,
  days: z.int().min(0).max(365).meta({ description: 'Days after that day; before it when leaving' }),
  withinDays: z.int().min(3).max(60).meta({ description: 'Days to answer' }),
})
export type Dated = z.output<typeof Dated>

const DatedView = z.strictObject({ rev: z.int(), dated: Dated.nullable() })
export type DatedView = z.output<typeof DatedView>

/** What people answered under their names. */
export const NamedAnswers = z.strictObject({
  invited: z.int(),
  entries: z.array(
    z.strictObject({
      /** Null for somebody who was erased. */
      person: z.strictObject({ id: Id, name: z.string() }).nullable(),
      answers: Answers,
      comments: Words,
    }),
  ),
})
export type NamedAnswers = z.output<typeof NamedAnswers>

/** Surveys that follow from dates, and answers that bear names. */
export const datedRoutes = defineContract({
  readDated: {
    method: 'GET',
    path: '/api/surveys/:id/dates',
    summary: 'Show from which dates of people a survey follows',
    params: one,
    response: DatedView,
    errors: ['not_found', 'forbidden'],
  },
  setDated: {
    method: 'PUT',
    path: '/api/surveys/:id/dates',
    summary:
      'Let a draft follow from dates of people: it is open all the time and asks each once, with their name',
    params: one,
    body: z.strictObject({ rev: z.int().min(1), dated: Dated.nullable() }),
    response: DatedView,
    errors: ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'],
  },
  readNamedAnswers: {
    method: 'GET',
    path: '/api/surveys/:id/answers',
    summary: 'Show what people answered under their names, to the people team as everybody was told',
    params: one,
    response: NamedAnswers,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
})
