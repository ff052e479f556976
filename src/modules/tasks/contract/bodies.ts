import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, Statement, Title } from '#kernel/text.ts'
import { TaskState } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version this change is based on' })
const days = z
  .number()
  .nullable()
  .meta({ description: 'Working days, 0.25–20 in quarters; null: not estimated' })
const override = Statement.optional().meta({ description: 'Why it may be due after its goal' })

/** How often it comes back; the due date is the first one. */
export const Recurrence = z.strictObject({
  every: z.enum(['week', 'month', 'working_day']),
  count: z.int().min(1).max(260),
})

export const NewTask = z.strictObject({
  title: Title,
  note: Body.default(''),
  goalId: Id.nullable().default(null),
  assigneeId: Id.nullable().default(null),
  dueOn: LocalDate.nullable().default(null),
  estimateDays: days.default(null),
  critical: z.boolean().default(false),
  recurrence: Recurrence.nullable().default(null),
  dependsOn: z.array(Id).max(50).default([]),
  overrideReason: override,
})
export const EditTask = z.strictObject({
  rev,
  title: Title.optional(),
  note: Body.optional(),
  goalId: Id.nullable().optional(),
  dueOn: LocalDate.nullable().optional(),
  estimateDays: days.optional(),
  critical: z.boolean().optional(),
  recurrence: Recurrence.nullable().optional(),
  overrideReason: override,
})
/** `reason` is needed for blocked and dropped, and for done before what it waits for. `endSeries`: it does not come back. */
export const NewMove = z.strictObject({
  rev,
  to: TaskState,
  reason: Statement.optional(),
  endSeries: z.boolean().default(false),
})
export const NewAssignment = z.strictObject({ rev, assigneeId: Id.nullable() })
export const NewAnswer = z.strictObject({
  rev,
  answer: z.enum(['accepted', 'declined']),
  reason: Statement.optional(),
})
export const SetDependencies = z.strictObject({ rev, dependsOn: z.array(Id).max(50) })

/** What to change on every chosen task; at least one field. */
export const BulkChange = z.strictObject({
  to: TaskState.optional(),
  reason: Statement.optional(),
  assigneeId: Id.nullable().optional(),
  goalId: Id.nullable().optional(),
  dueOn: LocalDate.nullable().optional(),
  shiftWorkingDays: z.int().min(-260).max(260).optional(),
  estimateDays: days.optional(),
  critical: z.boolean().optional(),
})
export const BulkEdit = z.strictObject({
  tasks: z
    .array(z.strictObject({ id: Id, rev }))
    .min(1)
    .max(200),
  change: BulkChange,
})
export const ChooseTop = z.strictObject({ taskIds: z.array(Id).max(3) })
/** Tasks as CSV in the layout of the export. `dryRun` checks everything and writes nothing. */
export const ImportTasks = z.strictObject({
  csv: z.string().max(8_000_000),
  dryRun: z.boolean().default(true),
})

export type NewTask = z.output<typeof NewTask>
export type EditTask = z.output<typeof EditTask>
export type NewMove = z.output<typeof NewMove>
export type NewAssignment = z.output<typeof NewAssignment>
export type NewAnswer = z.output<typeof NewAnswer>
export type SetDependencies = z.output<typeof SetDependencies>
export type BulkChange = z.output<typeof BulkChange>
export type BulkEdit = z.output<typeof BulkEdit>
export type ChooseTop = z.output<typeof ChooseTop>
export type ImportTasks = z.output<typeof ImportTasks>
