import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, Title } from '#kernel/text.ts'
import { SurveyKind } from '../contract/words.ts'
import { Code, Definition } from '../definition/definition.ts'

const Column = z.string().min(1).max(200)

/**
 * What stands in a table of answers that were given somewhere else: one row for each who answered. Every column of the table is
 * named here, so that none is left out by a slip.
 */
export const AnswersFile = z.strictObject({
  format: z.literal('fairlead-answers/1'),
  title: Title,
  purpose: Body.max(2000).default(''),
  kind: SurveyKind.default('custom'),
  /** The last day on which it was answered. */
  closesOn: LocalDate,
  /** How many were asked; null when that is not known, and then no interval is narrowed by it. */
  invited: z.int().min(1).nullable().default(null),
  least: z.int().min(6).max(1000).default(6),
  leastComments: z.int().min(10).max(1000).default(10),
  /** How the whole is called. */
  whole: line(140).min(1),
  columns: z.strictObject({
    /** The unit of each row, from the broadest to the narrowest; an empty cell stays in the unit above. */
    units: z.array(Column).max(8).default([]),
    attributes: z
      .array(z.strictObject({ column: Column, code: Code, title: line(100).min(1) }))
      .max(12)
      .default([]),
    /** For how many each row stands. */
    weight: Column.nullable().default(null),
    /** The question that a column answers: a point of its scale as a number or in words, a code or text of a choice, several with `;`. */
    answers: z.record(Column, Code),
    /** What is written where a question did not apply; an empty cell was not answered. */
    notApplicable: z.array(z.string()).default([]),
    ignored: z.array(Column).default([]),
  }),
  definition: Definition,
})
export type AnswersFile = z.output<typeof AnswersFile>
