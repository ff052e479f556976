import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, SomeBody, Statement, Title } from '#kernel/text.ts'
import { Aspect, ChangeKind, ChangeState, GoAnswer, ImpactKind } from './words.ts'

const rev = z.int().min(1).meta({ description: 'The version of the change that this is based on' })
const helpers = z.array(Id).max(20)
const share = z.number().min(0).max(1)

export const NewChange = z.strictObject({
  name: Title,
  kind: ChangeKind,
  sponsorId: Id.meta({ description: 'Who leads it: why, and what becomes different' }),
  managerId: Id.meta({ description: 'Who manages it: how it reaches each team' }),
  helperIds: helpers.default([]).meta({ description: 'Who else knows of it before it is announced' }),
  whyNow: Body.default('').meta({ description: 'The first part of its purpose, when it is known' }),
  withTemplate: z
    .boolean()
    .default(true)
    .meta({ description: 'Begin with the milestones that changes of this kind have' }),
})
export type NewChange = z.output<typeof NewChange>

export const FrameChange = z.strictObject({
  rev,
  name: Title.optional(),
  kind: ChangeKind.optional(),
  sponsorId: Id.optional(),
  managerId: Id.optional(),
  helperIds: helpers.optional(),
})
export type FrameChange = z.output<typeof FrameChange>

export const WritePurpose = z.strictObject({
  rev,
  whyNow: Body,
  whatChanges: Body,
  whatStays: Body,
  notKnown: Body,
  notKnownBy: LocalDate.nullable().meta({ description: 'When you tell what you know by then' }),
})
export type WritePurpose = z.output<typeof WritePurpose>

export const SetRollout = z.strictObject({
  rev,
  goalId: Id.nullable().optional(),
  support: Body.optional().meta({ description: 'Where people learn the new way and get help with it' }),
  oldWay: line(280).optional(),
  oldWayOffOn: LocalDate.nullable().optional(),
})
export type SetRollout = z.output<typeof SetRollout>

export const MoveChange = z.strictObject({
  rev,
  to: ChangeState,
  why: Body.default('').meta({ description: 'For stopping: everybody it touches reads it' }),
})
export type MoveChange = z.output<typeof MoveChange>

export const SetImpact = z.strictObject({
  rev,
  teamId: Id,
  kind: ImpactKind,
  what: Statement.meta({ description: 'What becomes different for this team' }),
  size: z.int().min(1).max(3),
  ownerId: Id.nullable().default(null).meta({ description: 'Who answers for it in this team' }),
})
export type SetImpact = z.output<typeof SetImpact>

export const SetMilestone = z.strictObject({
  rev,
  id: Id.nullable().default(null).meta({ description: 'Null adds one' }),
  teamId: Id.nullable().default(null).meta({ description: 'Null is everybody' }),
  title: Title,
  dueOn: LocalDate,
})
export type SetMilestone = z.output<typeof SetMilestone>

export const ReachMilestone = z.strictObject({ rev, doneOn: LocalDate.nullable() })

export const DecideGo = z.strictObject({
  rev,
  answer: GoAnswer,
  knowsWhy: z.boolean().meta({ description: 'They understand why this change is made' }),
  knowsMeaning: z.boolean().meta({ description: 'They know what it means for their work' }),
  hasNeeded: z.boolean().meta({ description: 'They have what they need to work the new way' }),
  note: SomeBody.meta({ description: 'What was said in the talk with the team' }),
  reason: Body.default('').meta({ description: 'Why to go although the team is not ready' }),
})
export type DecideGo = z.output<typeof DecideGo>

export const SetMeasure = z.strictObject({
  rev,
  id: Id.nullable().default(null),
  name: Title,
  aspect: Aspect.default('use'),
  whole: z
    .int()
    .min(1)
    .max(10_000_000)
    .nullable()
    .default(null)
    .meta({ description: 'Of how many; null reads a share' }),
  source: Statement.meta({ description: 'Where the number comes from' }),
  fromOn: LocalDate,
  toOn: LocalDate,
  target: share.gt(0).default(0.8),
})
export type SetMeasure = z.output<typeof SetMeasure>

export const NewReading = z.strictObject({
  onDay: LocalDate,
  share: share.nullable().default(null),
  counted: z.int().min(0).nullable().default(null).meta({ description: 'For a measure that is counted' }),
  note: line(1000).default(''),
})
export type NewReading = z.output<typeof NewReading>

export const AskQuestion = z.strictObject({
  text: SomeBody.max(1000),
  anonymous: z.boolean().default(false).meta({ description: 'Then nobody is stored as having asked' }),
})
export type AskQuestion = z.output<typeof AskQuestion>

export const AnswerQuestion = z.strictObject({
  rev: z.int().min(1).meta({ description: 'The version of the question' }),
  answer: SomeBody,
  notKnownBy: LocalDate.nullable().default(null).meta({ description: 'Not known yet: when it will be' }),
})
export type AnswerQuestion = z.output<typeof AnswerQuestion>

export const NewTeamTask = z.strictObject({
  teamId: Id,
  title: Title,
  assigneeId: Id.nullable().default(null),
  dueOn: LocalDate.nullable().default(null),
})
export type NewTeamTask = z.output<typeof NewTeamTask>

export const GiveDecision = z.strictObject({
  question: Title.meta({ description: 'One thing that impacted teams decide themselves' }),
  options: z.array(Statement).min(1).max(12),
  teamId: Id.meta({
    description: 'The team that decides; the other impacted teams are asked for their view',
  }),
})
export type GiveDecision = z.output<typeof GiveDecision>

export const PlanChangeTalk = z.strictObject({
  title: Title,
  startsAt: z.iso.datetime({ offset: true }).transform(text => new Date(text)),
  minutes: z.int().min(15).max(240).default(60),
  teamIds: z.array(Id).min(1).max(30),
})
export type PlanChangeTalk = z.output<typeof PlanChangeTalk>
