import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, SomeBody, Title } from '#kernel/text.ts'
import { Code, Definition, Language } from '../definition/definition.ts'
import { SurveyKind, SurveyMode } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version this change is based on' })

/** Who is asked: everybody who meets all of what is given; nothing given is everybody. */
export const Audience = z.strictObject({
  teamIds: z.array(Id).max(500).default([]).meta({ description: 'In one of these teams or below' }),
  attributes: z
    .array(z.strictObject({ name: line(100).min(1), values: z.array(line(200).min(1)).min(1).max(200) }))
    .max(10)
    .default([])
    .meta({ description: 'With one of these values, for each attribute' }),
  leastMonths: z.int().min(0).max(600).nullable().default(null).meta({ description: 'Here for as long' }),
  mostMonths: z
    .int()
    .min(0)
    .max(600)
    .nullable()
    .default(null)
    .meta({ description: 'Here for less than that' }),
  personIds: z.array(Id).max(10_000).default([]).meta({ description: 'One of these people' }),
})
export type Audience = z.output<typeof Audience>

const mode = SurveyMode.exclude(['multirater'])
const purpose = Body.max(2000)
/** Attributes that results may be broken down by: `tenure`, `level`, or the name of one of the people import. */
const breakdowns = z.array(line(100).min(1)).max(12)
const least = z.int().min(6).max(1000)
const leastComments = z.int().min(10).max(1000)

export const NewSurvey = z.strictObject({
  title: Title,
  kind: SurveyKind.default('engagement'),
  mode: mode.default('anonymous'),
  purpose: purpose.default(''),
  definition: Definition.optional().meta({
    description: 'What is asked; without it that of `fromId` or one empty section',
  }),
  fromId: Id.optional().meta({
    description: 'The next wave of this survey: its definition, audience and thresholds',
  }),
})
export type NewSurvey = z.output<typeof NewSurvey>

export const EditSurvey = z.strictObject({
  rev,
  title: Title.optional(),
  kind: SurveyKind.optional(),
  mode: mode.optional(),
  purpose: purpose.optional(),
  definition: Definition.optional(),
  audience: Audience.optional(),
  breakdowns: breakdowns.optional(),
  opensOn: LocalDate.nullable().optional(),
  closesOn: LocalDate.nullable().optional(),
  least: least.optional(),
  leastComments: leastComments.optional(),
})
export type EditSurvey = z.output<typeof EditSurvey>

export const Versioned = z.strictObject({ rev })
export const Extension = z.strictObject({ rev, closesOn: LocalDate })
export const Sharing = z.strictObject({
  rev,
  ownerId: Id.meta({ description: 'Who answers for what follows from the results' }),
})
export const Cancellation = z.strictObject({ rev, why: SomeBody.max(2000) })
export const Printing = z.strictObject({
  unitId: Id,
  count: z.int().min(1).max(500),
})
export type Printing = z.output<typeof Printing>

export const FromCsv = z.strictObject({
  csv: z.string().min(1).max(200_000),
  language: Language.default('en'),
})

const link = z
  .string()
  .min(40)
  .max(200)
  .meta({ description: 'What stands after the address in the mail or on the sheet' })

/** A scale point from 1, a 0–10 value, or `na`; the code of a choice, or codes (a ranking: all of them, best first). */
const Given = z.union([z.int().min(0).max(11), Code, z.array(Code).max(16)])
export const Answers = z.record(Code, Given)
export type Answers = z.output<typeof Answers>
/** Texts, and sentences added to other questions. */
export const Words = z.record(Code, Body)
export type Words = z.output<typeof Words>

const given = { answers: Answers.default({}), comments: Words.default({}) }

export const ByLink = z.strictObject({ link })
export const Draft = z.strictObject({ link, ...given })
export const HandIn = z.strictObject({ link, ...given, language: Language.default('en') })
export type HandIn = z.output<typeof HandIn>
