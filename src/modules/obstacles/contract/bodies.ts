import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, SomeBody, Title } from '#kernel/text.ts'
import { Cause, Level, Severity } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version this change is based on' })
const people = z.array(Id).max(20)

export const NewObstacle = z.strictObject({
  title: Title,
  impact: Body.default(''),
  level: Level.default('detail'),
  cause: Cause.default('work'),
  severity: Severity.default('minor'),
  taskId: Id.nullable().default(null).meta({ description: 'The task it is about' }),
  aimId: Id.nullable()
    .default(null)
    .meta({ description: 'The goal it is about; of a task: the goal it serves' }),
  blocks: z.boolean().default(false).meta({ description: 'The task cannot go on: it becomes blocked' }),
  needByOn: LocalDate.nullable().default(null),
  sensitive: z.boolean().default(false),
  aboutId: Id.nullable()
    .default(null)
    .meta({ description: 'Whom a sensitive one is about: they never learn of it' }),
  namedIds: people
    .default([])
    .meta({ description: 'Who else may know of a sensitive one; the first takes it when nobody above can' }),
})
export type NewObstacle = z.output<typeof NewObstacle>

export const EditObstacle = z.strictObject({
  rev,
  title: Title.optional(),
  impact: Body.optional(),
  cause: Cause.optional(),
  severity: Severity.optional(),
  needByOn: LocalDate.nullable().optional(),
})
export type EditObstacle = z.output<typeof EditObstacle>

export const OnRev = z.strictObject({ rev })
export const WithHow = z.strictObject({ rev, how: SomeBody })
export const WithWhy = z.strictObject({ rev, why: SomeBody })
export const Withdrawal = z.strictObject({ rev, why: Body.default('') })
export const OtherLevel = z.strictObject({ rev, level: Level, why: SomeBody })
export const Escalation = z.strictObject({ rev, tried: SomeBody, options: SomeBody, ask: SomeBody })
export type Escalation = z.output<typeof Escalation>
export const NamedPeople = z.strictObject({ rev, personIds: people })
