import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { DeciderWhy, DecisionAction, DecisionState, Kind, Size, StanceKept, TeamWhy } from './words.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Who = z.strictObject({ id: Id, name: z.string() })

/** A decision in a list. */
export const DecisionRow = z.strictObject({
  id: Id,
  rev: z.int(),
  question: z.string(),
  kind: Kind,
  size: Size,
  state: DecisionState,
  proposer: Who,
  decider: Who,
  decideByOn: LocalDate,
  /** Its date has passed, and it is not decided. */
  overdue: z.boolean(),
  emergency: z.boolean(),
  restricted: z.boolean(),
  decidedOn: LocalDate.nullable(),
  revisitOn: LocalDate.nullable(),
  /** What was chosen last; null before. */
  choice: z.string().nullable(),
  aimId: Id.nullable(),
  team: Who.nullable(),
  /** How many views were given, and how many were asked for, in this round. */
  views: z.strictObject({ given: z.int(), asked: z.int() }),
  /** How often it was reopened. */
  reopened: z.int(),
  /** Your view is asked for and not given. */
  waitsForMe: z.boolean(),
  actions: z.array(DecisionAction),
})
export type DecisionRow = z.output<typeof DecisionRow>

const Missing = z.strictObject({
  /** What is missing before it can be decided. */
  code: z.enum(['view', 'dissenter', 'views']),
  message: z.string(),
  fix: z.string(),
})
export type Missing = z.output<typeof Missing>

const View = z.strictObject({
  round: z.int(),
  person: Who,
  team: Who.nullable(),
  teamWhy: TeamWhy.nullable(),
  dissenter: z.boolean(),
  askedAt: moment.nullable(),
  /** When silence counts as no view. */
  dueAt: moment.nullable(),
  stance: StanceKept.nullable(),
  optionId: Id.nullable(),
  concern: z.string(),
  givenAt: moment.nullable(),
})

const RulingView = z.strictObject({
  round: z.int(),
  optionId: Id,
  reasons: z.string(),
  setAside: z.string(),
  dissent: z.string(),
  revisitOn: LocalDate.nullable(),
  revisitWhen: z.string().nullable(),
  by: Who,
  at: moment,
})

export const DecisionPage = DecisionRow.extend({
  background: z.string(),
  deciderWhy: DeciderWhy,
  area: z.string().nullable(),
  proposedAt: moment,
  emergencyWhy: z.string().nullable(),
  restrictedWhy: z.string().nullable(),
  noneNeeded: z.string().nullable(),
  round: z.int(),
  readers: z.array(Who),
  options: z.array(z.strictObject({ id: Id, text: z.string(), nothing: z.boolean() })),
  evidence: z.array(
    z.strictObject({
      id: Id,
      round: z.int(),
      text: z.string(),
      source: z.string(),
      by: Who,
      at: moment,
      reopened: z.boolean(),
    }),
  ),
  perspectives: z.array(View),
  /** What is missing before it can be decided; empty once it is decided. */
  missing: z.array(Missing),
  /** Every choice, the last one first. */
  rulings: z.array(RulingView),
  /** What follows, as far as you may see it, and how many tasks you may not. */
  tasks: z.array(z.strictObject({ id: Id, title: z.string(), done: z.boolean() })),
  tasksUnseen: z.int().min(0),
  /** The aim, when you may see it. */
  aim: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** Its date to look again has come: it may be reopened without new evidence. */
  revisitDue: z.boolean(),
  steps: z.array(
    z.strictObject({
      from: DecisionState.nullable(),
      to: DecisionState,
      at: moment,
      by: Who.nullable(),
      why: z.string().nullable(),
    }),
  ),
})
export type DecisionPage = z.output<typeof DecisionPage>

export const Saved = z.strictObject({ id: Id, rev: z.int(), state: DecisionState, decider: Who })
export type Saved = z.output<typeof Saved>

/** Who would decide, before it is proposed. */
export const DeciderView = z.strictObject({
  /** The team that was asked about, by name. */
  team: Who.nullable(),
  decider: Who.nullable(),
  why: DeciderWhy.nullable(),
  /** More than one has the right: this manager settles it. */
  ask: Who.nullable(),
  /** Whose view would be required. */
  required: z.array(z.strictObject({ person: Who, team: Who, why: TeamWhy })),
})
export type DeciderView = z.output<typeof DeciderView>
