import { z } from 'zod'
import { Body } from '#kernel/text.ts'

/** Names a question, scale, choice, factor or section inside one definition: small letters, digits, `_`. Never changes once used. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Small letters, digits and _, at most 40, beginning with a letter.')

/** A language by its BCP 47 tag, such as `de` or `pt-BR`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language tag such as en or pt-BR.')

/** A text in one or more languages; the definition's own language is always there (`problems.ts`). */
export const Text = z.record(Language, Body.min(1).max(2_000))
export type Text = z.infer<typeof Text>

/** A labelled answer scale, the lowest point first; point i is stored as i + 1. */
export const Scale = z.strictObject({
  code: Code,
  /** How answers count as favourable: the top two of five; `frequency` and `rating` scales of five count the same. */
  kind: z.enum(['agreement', 'frequency', 'rating']),
  points: z.array(Text).min(2).max(11),
})
export type Scale = z.infer<typeof Scale>

/** Shown only to those who chose one of these values before: scale points from 1, 0–10, or choice codes. */
const ShowIf = z.strictObject({ question: Code, anyOf: z.array(z.union([z.number().int(), Code])).min(1) })

const common = {
  code: Code,
  text: Text,
  /** What the subject of views on a person is asked instead; `{name}` in `text` is theirs. */
  self: Text.optional(),
  required: z.boolean().default(false),
  showIf: ShowIf.nullable().default(null),
}
const scored = {
  scale: Code,
  /** A high answer is unfavourable: flipped before anything is counted. */
  reversed: z.boolean().default(false),
  notApplicable: z.boolean().default(false),
  /** Whether a sentence may be added. */
  comment: z.boolean().default(false),
  /** Links the question to the same one of earlier waves; wording changes are marked. Null: not followed. */
  trend: Code.nullable().default(null),
}
const choices = z
  .array(z.strictObject({ code: Code, text: Text }))
  .min(2)
  .max(16)

/** One question. A matrix is several `scale` questions of one section that share a scale and stand together. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), ...common, ...scored }),
  z.strictObject({
    kind: z.literal('recommend'),
    ...common,
    notApplicable: z.boolean().default(false),
    comment: z.boolean().default(false),
    trend: Code.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('single'), ...common, choices }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...common,
    choices,
    most: z.number().int().min(1).max(16).nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('ranking'), ...common, choices: choices.max(9) }),
  z.strictObject({ kind: z.literal('text'), ...common }),
])
export type Question = z.infer<typeof Question>

/** Questions that stand together on the page; `matrix` shows its scale questions as one table. */
const Section = z.strictObject({
  code: Code,
  title: Text,
  intro: Text.nullable().default(null),
  matrix: z.boolean().default(false),
  // As many as a whole survey takes: a plain list of questions is one section.
  questions: z.array(Question).min(1).max(120),
})

/** A score over several questions of one kind of scale. */
const Factor = z.strictObject({ code: Code, title: Text, questions: z.array(Code).min(1).max(40) })
export type Factor = z.infer<typeof Factor>

/** From where questions come, where they are not our own. */
export const Source = z.strictObject({
  name: z.string().min(1).max(140),
  licence: z.string().min(1).max(140),
  link: z.url().nullable().default(null),
})

/** What a survey asks: a whole that can be kept as a file and brought in again. */
export const Definition = z.strictObject({
  format: z.literal('fairlead-survey/1'),
  language: Language,
  scales: z.array(Scale).max(20),
  sections: z.array(Section).min(1).max(30),
  factors: z.array(Factor).max(40).default([]),
  sources: z.array(Source).max(10).default([]),
})
export type Definition = z.infer<typeof Definition>

/** Every question in the order it is asked. */
export function questionsOf(definition: Definition): readonly Question[] {
  return definition.sections.flatMap(section => section.questions)
}
