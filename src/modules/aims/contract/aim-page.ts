import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import {
  AimAction,
  AimKind,
  AimLinkKind,
  AimScope,
  AimState,
  Chance,
  Direction,
  Health,
  MeasureType,
  Outcome,
  StillRight,
} from '../aim-words.ts'
import { AimCard, AimLink, Counts, moment, share, Who } from './views.ts'

export const MeasureVersion = z.strictObject({
  version: z.int(),
  /** Versions of the same run are comparable: same type and unit. Break the chart's line between runs. */
  run: z.int(),
  fromOn: LocalDate,
  type: MeasureType,
  unit: z.string(),
  source: z.string(),
  start: z.number().nullable(),
  target: z.number().nullable(),
  direction: Direction.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  setBy: Who,
  reason: z.string().nullable(),
})

export const Milestone = z.strictObject({
  id: Id,
  title: z.string(),
  dueOn: LocalDate.nullable(),
  weight: z.number(),
  doneOn: LocalDate.nullable(),
  doneBy: Who,
})
const Criterion = z.strictObject({
  id: Id,
  text: z.string(),
  notCoveredWhy: z.string().nullable(),
  coveredBy: z.array(z.strictObject({ kind: z.enum(['task', 'aim', 'milestone']), id: Id })),
})

/** The goal's own measure. `share` is held within 0–1; `raw` is what it would be without that. */
const Result = z.strictObject({
  current: z.number().nullable(),
  currentOn: LocalDate.nullable(),
  share,
  raw: share,
  /** Where it would be by now at an even pace (or by the milestones' dates). */
  expected: share,
  /** share − expected: −0.25 is a quarter of the way behind. */
  paceGap: share,
})
/** What children with link `adds` and the same unit bring, in the parent's unit. Other children are only counted. */
const Contribution = z.strictObject({
  share,
  brought: z.number(),
  promised: z.number(),
  needed: z.number(),
  /** The part nobody has promised; negative when more is promised than needed. */
  unassigned: z.number(),
  parts: z.array(z.strictObject({ aimId: Id, title: z.string(), brought: z.number(), promised: z.number() })),
  notCounted: z.array(z.strictObject({ aimId: Id, title: z.string(), reason: z.string() })),
})
/** Work done on tasks, in estimated days. Never called progress. Null: no tasks. */
export const Delivery = z.strictObject({
  doneDays: z.number(),
  totalDays: z.number(),
  unestimated: z.int(),
  openTasks: z.int(),
  doneTasks: z.int(),
})
/** Where the present pace leads by the due date (Theil–Sen, from at least 4 check-ins over at least 21 days). */
const Forecast = z.strictObject({
  low: z.number(),
  middle: z.number(),
  high: z.number(),
  verdict: z.enum(['on_present_pace', 'may_reach', 'not_on_present_pace']),
  text: z.string(),
})
const Standing = z.strictObject({ health: Health.nullable(), reasons: z.array(z.string()) })

export const CheckIn = z.strictObject({
  id: Id,
  on: LocalDate,
  at: moment,
  by: Who,
  value: z.number().nullable(),
  chance: Chance.nullable(),
  stillRight: StillRight.nullable(),
  note: z.string(),
  decrease: z.enum(['correction', 'real']).nullable(),
  measureVersion: z.int().nullable(),
  measureRun: z.int().nullable(),
  /** You wrote it less than 24 hours ago. */
  amendable: z.boolean(),
})
export const AskBack = z.strictObject({
  id: Id,
  question: z.string(),
  askedBy: Who,
  askedAt: moment,
  answer: z.string().nullable(),
  answeredBy: Who,
  answeredAt: moment.nullable(),
  /** You are the side that answers. */
  yours: z.boolean(),
})
export const Comment = z.strictObject({ id: Id, by: Who, at: moment, text: z.string() })
const Need = z.strictObject({
  id: Id,
  providerId: Id,
  providerTitle: z.string(),
  providerState: AimState,
  byOn: LocalDate,
  note: z.string(),
})
const Perspective = z.strictObject({
  id: Id,
  by: Who,
  teamId: Id.nullable(),
  stance: z.enum(['for', 'concern', 'no_view']),
  text: z.string(),
  at: moment,
})
const StateChange = z.strictObject({
  state: AimState,
  from: AimState.nullable(),
  on: LocalDate,
  by: Who,
  why: z.string().nullable(),
})
export const Allowed = z.strictObject({
  action: AimAction,
  allowed: z.boolean(),
  /** When not: why, and who may or what comes first. */
  reason: z.string().nullable(),
})

/** Everything the page of one aim shows. */
export const AimPage = z.strictObject({
  id: Id,
  rev: z.int(),
  asOf: LocalDate,
  kind: AimKind,
  scope: AimScope,
  state: AimState,
  owner: Who,
  team: Who,
  proposedBy: Who,
  parent: z.strictObject({ id: Id, kind: AimKind, title: z.string() }).nullable(),
  link: AimLinkKind.nullable(),
  critical: z.boolean(),
  standaloneReason: z.string().nullable(),
  startOn: LocalDate.nullable(),
  dueOn: LocalDate.nullable(),
  dueOverrideReason: z.string().nullable(),
  cadenceDays: z.int(),
  /** The due date it had when it went live, when that has moved since. */
  originalDueOn: LocalDate.nullable(),
  exemplar: z.boolean(),
  brief: z.strictObject({
    title: z.string(),
    what: z.string(),
    why: z.string(),
    constraints: z.array(z.string()),
    notThis: z.array(z.string()),
    authority: z.int().nullable(),
    criteria: z.array(Criterion),
    issuedBy: Who,
    issuedOn: LocalDate.nullable(),
    /** Grows whenever what or why changes after the brief was issued. */
    version: z.int(),
    mission: z.string().nullable(),
    values: z.array(z.strictObject({ name: z.string(), meaning: z.string() })),
  }),
  plan: z.strictObject({
    how: z.string(),
    resources: z.string(),
    risks: z.array(z.string()),
    milestones: z.array(Milestone),
    submittedOn: LocalDate.nullable(),
    /** The brief's version this plan answers; lower than the brief's: the owner has to answer again. */
    answersVersion: z.int(),
  }),
  /** Whose move it is. */
  waitingFor: z.enum(['owner', 'brief_giver', 'nobody']),
  measures: z.array(MeasureVersion),
  /** Each of the three is null where it does not apply. They are never blended. */
  result: Result.nullable(),
  contribution: Contribution.nullable(),
  delivery: Delivery.nullable(),
  standing: Standing,
  forecast: Forecast.nullable(),
  counts: Counts,
  checkIns: z.array(CheckIn).meta({ description: 'The latest 400, oldest first: the series of the chart' }),
  children: z.array(AimCard),
  line: z.array(AimLink),
  askBacks: z.array(AskBack),
  comments: z.array(Comment).meta({ description: 'The latest 50, newest first' }),
  needs: z.array(Need),
  perspectives: z.array(Perspective),
  states: z.array(StateChange),
  closing: z
    .strictObject({
      outcome: Outcome,
      lesson: z.string(),
      reason: z.string().nullable(),
      proposedBy: Who,
      proposedOn: LocalDate,
      confirmedBy: Who,
      confirmedOn: LocalDate.nullable(),
    })
    .nullable(),
  actions: z.array(Allowed),
})
