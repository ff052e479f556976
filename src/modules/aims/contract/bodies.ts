import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, SomeBody, Statement, Title } from '#kernel/text.ts'
import {
  AimKind,
  AimLinkKind,
  AimScope,
  Chance,
  Direction,
  MeasureType,
  Outcome,
  StillRight,
} from '../aim-words.ts'

const rev = z
  .int()
  .min(1)
  .meta({ description: 'The rev you loaded; a stale one answers 409 with the current state' })
const finite = z.number().min(-1e15).max(1e15)

/** One to five sentences that say when the aim is reached. Keep the id of a criterion to keep its coverage. */
const Criteria = z.array(z.strictObject({ id: Id.optional(), text: Statement })).max(5)

/** What and why, by the leader. Values and mission only on a vision. */
export const Brief = z.strictObject({
  title: Title,
  what: Body.default(''),
  why: Body.default(''),
  criteria: Criteria.default([]),
  constraints: z.array(Statement).max(20).default([]),
  notThis: z.array(Statement).max(20).default([]),
  authority: z.int().min(1).max(5).nullable().default(null),
  mission: Body.optional(),
  values: z
    .array(z.strictObject({ name: line(140).min(1), meaning: Body.default('') }))
    .max(20)
    .optional(),
  exemplar: z.boolean().optional(),
})

/** How a result is measured. A number has start, target and direction; a band has low and high. */
export const Measure = z.strictObject({
  type: MeasureType,
  unit: line(40).default(''),
  source: Statement.or(z.literal('')).default(''),
  start: finite.nullable().default(null),
  target: finite.nullable().default(null),
  direction: Direction.nullable().default(null),
  low: finite.nullable().default(null),
  high: finite.nullable().default(null),
})

/** The place of an aim in the tree. A goal without a parent says why it stands alone. */
const place = {
  parentId: Id.nullable(),
  link: AimLinkKind.nullable().default(null),
  /** For `enables`: the parent cannot be on track while this one is off track. */
  critical: z.boolean().default(false),
  standaloneReason: Statement.nullable().default(null),
}

const schedule = {
  startOn: LocalDate.nullable().default(null),
  dueOn: LocalDate.nullable().default(null),
  /** Why this may end after its parent. */
  dueOverrideReason: Statement.nullable().default(null),
  cadenceDays: z.int().min(1).max(92).optional(),
}

/** A new draft. Anybody may propose one, upward too. Without an owner it waits for one. */
export const NewAim = z.strictObject({
  kind: AimKind,
  scope: AimScope,
  teamId: Id.nullable().default(null),
  ownerId: Id.nullable().default(null),
  ...place,
  ...schedule,
  brief: Brief,
  measure: Measure.nullable().default(null),
})

export const EditBrief = Brief.extend({ rev })

/** How and when, by the goal's owner. The list of milestones is the whole list: keep ids to keep what is done. */
export const EditPlan = z.strictObject({
  rev,
  how: Body,
  resources: Body.default(''),
  risks: z.array(Statement).max(20).default([]),
  milestones: z
    .array(
      z.strictObject({
        id: Id.optional(),
        title: Title,
        dueOn: LocalDate.nullable().default(null),
        weight: z.number().positive().max(1000).default(1),
      }),
    )
    .max(50)
    .default([]),
  /** What covers each success criterion, or why nothing does. */
  coverage: z
    .array(
      z.strictObject({
        criterionId: Id,
        coveredBy: z
          .array(z.strictObject({ kind: z.enum(['task', 'aim', 'milestone']), id: Id }))
          .max(50)
          .default([]),
        notCoveredWhy: Statement.nullable().default(null),
      }),
    )
    .max(5)
    .default([]),
})

/** Once an aim is live a reason is needed: the change starts a new version and shows on the chart. */
export const SetMeasure = z.strictObject({ rev, measure: Measure, reason: Statement.optional() })
export const SetSchedule = z.strictObject({ rev, ...schedule, reason: Statement.optional() })
export const MoveAim = z.strictObject({ rev, ...place })
export const ChangeOwner = z.strictObject({ rev, ownerId: Id, teamId: Id.nullable().optional() })

/** A state change that needs nothing but the state you saw. */
export const Step = z.strictObject({ rev })

/** Back to the owner: with a question to answer, a reason, or both. */
export const ReturnPlan = z
  .strictObject({ rev, reason: SomeBody.optional(), askBack: SomeBody.optional() })
  .refine(b => b.reason !== undefined || b.askBack !== undefined, {
    path: ['reason'],
    message: 'Say why, or ask a question back.',
  })

export const CloseAim = z.strictObject({
  rev,
  outcome: Outcome,
  lesson: SomeBody.meta({ description: 'At least one sentence' }),
  /** Needed when the outcome and the measure disagree. */
  reason: Statement.optional(),
  /** What happens to tasks that are still open: dropped with this reason, or moved to that goal. */
  openTasks: z.union([z.strictObject({ drop: Statement }), z.strictObject({ moveTo: Id })]).optional(),
})

export const WithReason = z.strictObject({ rev, reason: SomeBody })
/** From draft or consulting to live. `waiver`: why a vision goes live without the full consultation. */
export const PublishAim = z.strictObject({
  rev,
  waiver: Statement.optional(),
  /** Retire the live vision and put its strategies below this one, in the same step. */
  replaceLive: z.boolean().default(false),
})
export const NewPerspective = z.strictObject({
  stance: z.enum(['for', 'concern', 'no_view']),
  text: Body.default(''),
})
export const NewAskBack = z.strictObject({ question: SomeBody })
export const AskBackAnswer = z.strictObject({ answer: SomeBody })
export const MilestoneCompletion = z.strictObject({ done: z.boolean() })

/** On a goal. A value that goes the wrong way says whether it corrects an earlier one or is real. */
export const NewCheckIn = z.strictObject({
  value: finite.nullable().default(null),
  chance: Chance.nullable().default(null),
  note: Body.default(''),
  decrease: z.enum(['correction', 'real']).optional(),
})
/** On a strategy or a vision, by its owner. */
export const NewDirectionCheckIn = z.strictObject({ stillRight: StillRight, note: Body.default('') })
export const AmendCheckIn = z.strictObject({
  value: finite.nullable().optional(),
  chance: Chance.nullable().optional(),
  stillRight: StillRight.optional(),
  note: Body.optional(),
  decrease: z.enum(['correction', 'real']).optional(),
})
export const NewComment = z.strictObject({ text: SomeBody })
export const NewNeed = z.strictObject({
  providerId: Id,
  byOn: LocalDate,
  note: Statement.or(z.literal('')).default(''),
})
/** Aims as CSV in the layout of the export. `dryRun` checks everything and writes nothing. */
export const ImportAims = z.strictObject({
  csv: z.string().max(8_000_000),
  dryRun: z.boolean().default(true),
})

export type Brief = z.output<typeof Brief>
export type Measure = z.output<typeof Measure>
export type NewAim = z.output<typeof NewAim>
export type EditBrief = z.output<typeof EditBrief>
export type EditPlan = z.output<typeof EditPlan>
export type SetMeasure = z.output<typeof SetMeasure>
export type SetSchedule = z.output<typeof SetSchedule>
export type MoveAim = z.output<typeof MoveAim>
export type ChangeOwner = z.output<typeof ChangeOwner>
export type ReturnPlan = z.output<typeof ReturnPlan>
export type CloseAim = z.output<typeof CloseAim>
export type WithReason = z.output<typeof WithReason>
export type PublishAim = z.output<typeof PublishAim>
export type NewPerspective = z.output<typeof NewPerspective>
export type NewCheckIn = z.output<typeof NewCheckIn>
export type NewDirectionCheckIn = z.output<typeof NewDirectionCheckIn>
export type AmendCheckIn = z.output<typeof AmendCheckIn>
export type NewNeed = z.output<typeof NewNeed>
