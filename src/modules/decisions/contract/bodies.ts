import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, SomeBody, Statement, Title } from '#kernel/text.ts'
import { Kind, Size, Stance } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version this change is based on' })

export const NewDecision = z.strictObject({
  question: Title,
  background: Body.default(''),
  kind: Kind,
  size: Size.default('M').meta({ description: 'S: 3 working days, 1 view; M: 10 and 3; L: 20 and 5' }),
  options: z
    .array(Statement)
    .min(1)
    .max(12)
    .meta({ description: 'What can be chosen; "do nothing" is added by itself' }),
  aimId: Id.nullable().default(null).meta({ description: 'The aim it is about' }),
  teamId: Id.nullable().default(null).meta({ description: 'The team it is about' }),
  area: Title.nullable()
    .default(null)
    .meta({ description: 'The decision as charters and delegations call it, such as "refunds over 5k"' }),
  touchesTeamIds: z.array(Id).max(40).default([]).meta({ description: 'Other teams that it touches' }),
  deciderId: Id.nullable()
    .default(null)
    .meta({ description: 'Who decides, where charters and delegations do not say, or disagree' }),
  decideByOn: LocalDate.nullable().default(null).meta({ description: 'By its size when absent' }),
  emergency: SomeBody.nullable()
    .default(null)
    .meta({ description: 'Why it cannot wait for views: they are asked for afterwards' }),
  restricted: SomeBody.nullable()
    .default(null)
    .meta({ description: 'Why only those who are named may know of it' }),
  readerIds: z.array(Id).max(40).default([]).meta({ description: 'Who may know of a restricted one' }),
})
export type NewDecision = z.output<typeof NewDecision>

export const EditDecision = z.strictObject({
  rev,
  question: Title.optional(),
  background: Body.optional(),
  decideByOn: LocalDate.optional(),
})
export type EditDecision = z.output<typeof EditDecision>

export const NewOption = z.strictObject({ text: Statement })
export const NewEvidence = z.strictObject({
  text: SomeBody,
  source: Statement.meta({ description: 'Where it is known from' }),
})
export type NewEvidence = z.output<typeof NewEvidence>

export const Asking = z.strictObject({
  personIds: z.array(Id).min(1).max(40),
  dissenter: z.boolean().default(false).meta({ description: 'Asked to look for what speaks against it' }),
})
export type Asking = z.output<typeof Asking>

export const GivenView = z.strictObject({
  stance: Stance,
  optionId: Id.nullable().default(null),
  concern: Body.default(''),
})
export type GivenView = z.output<typeof GivenView>

export const Ruling = z.strictObject({
  rev,
  optionId: Id,
  reasons: SomeBody,
  setAside: SomeBody.meta({ description: 'What was weighed, and why it was not chosen' }),
  dissent: Body.default('').meta({
    description: 'What those who think otherwise say; their views are kept anyway',
  }),
  revisitOn: LocalDate.nullable().default(null),
  revisitWhen: line(280).default('').meta({ description: 'What would change it' }),
})
export type Ruling = z.output<typeof Ruling>

export const Carrying = z.strictObject({
  rev,
  tasks: z
    .array(z.strictObject({ title: Title, assigneeId: Id, dueOn: LocalDate }))
    .max(10)
    .default([]),
  noneNeeded: SomeBody.nullable().default(null).meta({ description: 'Why nothing has to be done' }),
})
export type Carrying = z.output<typeof Carrying>

export const Reopening = z.strictObject({
  rev,
  evidence: Body.default('').meta({ description: 'What is new; may be empty once its date has come' }),
  source: line(280).default('').meta({ description: 'Where it is known from' }),
})
export type Reopening = z.output<typeof Reopening>

export const WithWhy = z.strictObject({ rev, why: SomeBody })
export const HandingOver = z.strictObject({ rev, deciderId: Id, why: SomeBody })
export type HandingOver = z.output<typeof HandingOver>
