import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { line, SomeBody, Statement, Title } from '#kernel/text.ts'

export const Rev = z.int().min(1)
export const Reason = Statement
const Moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Named = z.strictObject({ id: Id, name: z.string() })
const NamedAim = z.strictObject({ id: Id, title: z.string().nullable() })

/** How much recurring work of four weeks was done by its date. `share` is null for fewer than eight tasks: too few to say. */
export const Kept = z.strictObject({ onTime: z.int().nullable(), of: z.int(), share: z.number().nullable() })
export type Kept = z.output<typeof Kept>

/** What somebody writes about a procedure. */
const words = {
  title: Title,
  ownerId: Id,
  goalId: Id.nullable().default(null),
  responsibilityId: Id.nullable().default(null),
  text: SomeBody,
}
export const NewProcedure = z.strictObject({ teamId: Id, ...words })
export type NewProcedure = z.output<typeof NewProcedure>

export const ChangedProcedure = z.strictObject({
  rev: Rev,
  ...words,
  /** Left out, it stays: not everybody who may change a procedure may read the charter. */
  responsibilityId: Id.nullable().optional(),
  whatChanged: line(280).default(''),
})
export type ChangedProcedure = z.output<typeof ChangedProcedure>

export const SavedProcedure = z.strictObject({ id: Id, rev: z.int(), version: z.int() })
export type SavedProcedure = z.output<typeof SavedProcedure>

/** A procedure in a list. */
export const ProcedureLine = z.strictObject({
  id: Id,
  title: z.string(),
  owner: Named,
  version: z.int(),
  /** Null when it serves none, or one that is over. */
  goal: NamedAim.nullable(),
  /** People who follow it, and how many of them have read this version. */
  followers: z.int(),
  acknowledged: z.int(),
  waitsForMe: z.boolean(),
  /** Null for whoever is neither in the team, nor above it, nor the owner. */
  kept: Kept.nullable(),
})
export type ProcedureLine = z.output<typeof ProcedureLine>

/** The procedures of a team, and how its recurring work keeps to them taken together. */
export const TeamStandards = z.strictObject({
  team: Named,
  kept: Kept.nullable(),
  procedures: z.array(ProcedureLine),
})
export type TeamStandards = z.output<typeof TeamStandards>

/** Recurring tasks of a team. */
export const Recurring = z.strictObject({
  seriesId: Id,
  title: z.string(),
  assignee: Named.nullable(),
  tied: z.boolean(),
})
export type Recurring = z.output<typeof Recurring>

export const ProcedureView = z.strictObject({
  ...ProcedureLine.shape,
  rev: z.int(),
  state: z.enum(['active', 'retired']),
  team: Named,
  text: z.string(),
  /** The responsibility of the owner's charter it belongs to, for whoever may read that charter. */
  responsibility: z.strictObject({ id: Id, title: z.string() }).nullable(),
  versions: z.array(
    z.strictObject({
      version: z.int(),
      at: Moment,
      by: Named.nullable(),
      whatChanged: z.string().nullable(),
    }),
  ),
  /** Who has read it and who has not, for the team, the line above and the owner; else null. */
  readers: z.strictObject({ done: z.array(Named), open: z.array(Named) }).nullable(),
  may: z.array(z.enum(['change', 'acknowledge', 'tie', 'retire'])),
})
export type ProcedureView = z.output<typeof ProcedureView>

const amount = (least: number) => z.number().min(least).max(1_000_000)
const money = (least: number) => z.number().min(least).max(1e12)

/** Hours or money of a year; at least one of them. Less than nothing when it cost more than it saved. */
export const Savings = z.strictObject({
  hours: amount(-1_000_000).nullable().default(null),
  money: money(-1e12).nullable().default(null),
})
export type Savings = z.output<typeof Savings>

export const NewImprovement = z.strictObject({
  teamId: Id,
  procedureId: Id.nullable().default(null),
  title: Title,
  idea: SomeBody,
  estimate: z.strictObject({
    hours: amount(0).nullable().default(null),
    money: money(0).nullable().default(null),
  }),
})
export type NewImprovement = z.output<typeof NewImprovement>

export const Improvement = z.strictObject({
  id: Id,
  title: z.string(),
  idea: z.string(),
  team: Named,
  procedure: z.strictObject({ id: Id, title: z.string() }).nullable(),
  state: z.enum(['proposed', 'accepted', 'declined', 'realised']),
  by: Named.nullable(),
  at: Moment,
  estimated: Savings,
  /** Null before it is known. */
  realised: Savings.nullable(),
  may: z.array(z.enum(['answer', 'realise'])),
})
export type Improvement = z.output<typeof Improvement>
