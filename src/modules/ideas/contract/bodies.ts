import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, SomeBody, Statement, Title } from '#kernel/text.ts'
import { Became, IdeaKind } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version this change is based on' })

export const NewIdea = z.strictObject({
  kind: IdeaKind.default('aim'),
  title: Title.meta({ description: 'What, in one line' }),
  why: SomeBody,
  aimId: Id.nullable().default(null).meta({ description: 'The aim it would serve: its owner answers' }),
  kept: z
    .boolean()
    .default(false)
    .meta({ description: 'Only your team, your line and who answers see it until it is answered' }),
})
export type NewIdea = z.output<typeof NewIdea>

export const EditIdea = z.strictObject({
  rev,
  title: Title.optional(),
  why: SomeBody.optional(),
  kind: IdeaKind.optional(),
  kept: z.boolean().optional(),
})
export type EditIdea = z.output<typeof EditIdea>

export const Support = z.strictObject({
  words: Statement.meta({ description: 'How you would help, in a sentence' }),
})

export const Approval = z.strictObject({
  rev,
  becomes: Became,
  aimId: Id.nullable().optional().meta({ description: 'Below which aim; without it the one the idea names' }),
  proposerOwns: z.boolean().default(true).meta({ description: 'Whether the proposer owns the draft' }),
  words: Body.default(''),
})
export type Approval = z.output<typeof Approval>

export const Trial = z.strictObject({
  rev,
  hypothesis: SomeBody.meta({ description: 'What we expect to happen' }),
  tells: SomeBody.meta({ description: 'What would tell us' }),
  untilOn: LocalDate.meta({ description: 'At most twelve weeks from today' }),
})
export type Trial = z.output<typeof Trial>

export const Postponement = z.strictObject({
  rev,
  why: SomeBody,
  lookAgainOn: LocalDate.nullable().default(null),
})
export type Postponement = z.output<typeof Postponement>
export const Passing = z.strictObject({ rev, toId: Id, why: SomeBody })
export type Passing = z.output<typeof Passing>
export const Learned = z.strictObject({ rev, learned: SomeBody })
export const Withdrawal = z.strictObject({ rev, why: Body.default('') })
