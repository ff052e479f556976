import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Aspect, ChangeAct, ChangeKind, ChangeState, GoAnswer, ImpactKind, WarningCode } from './words.ts'

const Who = z.strictObject({ id: Id, name: z.string() })
const share = z.number().min(0).max(1)
const Problem = z.strictObject({ field: z.string(), code: z.string(), message: z.string(), fix: z.string() })

const Warning = z.strictObject({ code: WarningCode, count: z.int() })

/** What a write answers: load the page again for the rest. */
export const Saved = z.strictObject({ id: Id, rev: z.int(), state: ChangeState })
export type Saved = z.output<typeof Saved>

/** What the sponsor says in their latest direction talk about it, each point at the part of the purpose that it belongs to. */
export const PurposeDraft = z.strictObject({
  talk: z.strictObject({ id: Id, title: z.string(), on: LocalDate }).nullable(),
  parts: z.strictObject({
    whyNow: z.string(),
    whatChanges: z.string(),
    whatStays: z.string(),
    notKnown: z.string(),
  }),
})
export type PurposeDraft = z.output<typeof PurposeDraft>

/** What a write of something inside a change answers. */
export const SavedPart = z.strictObject({ id: Id, rev: z.int() })
export type SavedPart = z.output<typeof SavedPart>

/** A change as a line of a list. */
export const ChangeRow = z.strictObject({
  id: Id,
  rev: z.int(),
  name: z.string(),
  kind: ChangeKind,
  state: ChangeState,
  sponsor: Who,
  manager: Who,
  announcedOn: LocalDate.nullable(),
  endedOn: LocalDate.nullable(),
  teams: z.array(Who),
  /** What becomes different for the team that was asked for; empty when none was. */
  impacts: z.array(z.strictObject({ kind: ImpactKind, what: z.string(), size: z.int() })),
  openQuestions: z.int(),
  /** The lowest share of its measures of use; null before there is a reading. */
  adoption: share.nullable(),
  warnings: z.array(Warning),
  /** The reader sponsors, manages or helps with it. */
  mine: z.boolean(),
})
export type ChangeRow = z.output<typeof ChangeRow>

export const Impact = z.strictObject({
  id: Id,
  team: Who,
  kind: ImpactKind,
  what: z.string(),
  size: z.int(),
  owner: Who.nullable(),
})
export type Impact = z.output<typeof Impact>

export const Milestone = z.strictObject({
  id: Id,
  team: Who.nullable(),
  title: z.string(),
  dueOn: LocalDate,
  doneOn: LocalDate.nullable(),
  late: z.boolean(),
  mayReach: z.boolean(),
})
export type Milestone = z.output<typeof Milestone>

/** An impacted team: whether it starts, on which evidence, and what else it carries. */
export const Team = z.strictObject({
  id: Id,
  name: z.string(),
  lead: Who.nullable(),
  go: z
    .strictObject({
      answer: GoAnswer,
      knowsWhy: z.boolean(),
      knowsMeaning: z.boolean(),
      hasNeeded: z.boolean(),
      note: z.string(),
      reason: z.string().nullable(),
      by: Who,
      decidedOn: LocalDate,
    })
    .nullable(),
  readiness: z.strictObject({ from: z.enum(['survey', 'talk']), below: z.boolean() }).nullable(),
  ownersMissing: z.int(),
  /** Names of all its changes with an impact of size 3, this one among them, when there are three or more. */
  overload: z.array(z.string()),
  mayDecide: z.boolean(),
  tasks: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      state: z.string(),
      dueOn: LocalDate.nullable(),
      assignee: Who.nullable(),
    }),
  ),
})
export type Team = z.output<typeof Team>

export const Question = z.strictObject({
  id: Id,
  rev: z.int(),
  text: z.string(),
  /** Null for an anonymous one. */
  askedBy: Who.nullable(),
  askedOn: LocalDate,
  dueOn: LocalDate,
  late: z.boolean(),
  answer: z.string().nullable(),
  notKnownBy: LocalDate.nullable(),
  answeredBy: Who.nullable(),
  answeredOn: LocalDate.nullable(),
})
export type Question = z.output<typeof Question>

export const Measure = z.strictObject({
  id: Id,
  name: z.string(),
  aspect: Aspect,
  whole: z.int().nullable(),
  source: z.string(),
  fromOn: LocalDate,
  toOn: LocalDate,
  target: share,
  readings: z.array(
    z.strictObject({ onDay: LocalDate, share, counted: z.int().nullable(), note: z.string(), by: Who }),
  ),
  /** What is expected when: from nothing to the target. */
  curve: z.array(z.strictObject({ on: LocalDate, share })),
  /** What is expected today. */
  expected: share,
  nextOn: LocalDate,
  slipping: z.boolean(),
  /** At 80 % or more for eight weeks. */
  usual: z.boolean(),
})
export type Measure = z.output<typeof Measure>

const Talk = z.strictObject({
  id: Id,
  title: z.string(),
  startsAt: z.coerce.date(),
  state: z.enum(['planned', 'held', 'missed', 'moved']),
  teams: z.array(Who),
})
export type Talk = z.output<typeof Talk>

/** What impacted teams decide themselves. */
const Perspective = z.strictObject({
  id: Id,
  question: z.string(),
  state: z.string(),
  decider: Who,
  decideByOn: LocalDate,
  choice: z.string().nullable(),
  /** How many views were given, and how many were asked for. */
  views: z.strictObject({ given: z.int(), asked: z.int() }),
})
export type Perspective = z.output<typeof Perspective>

/** What changes of a kind have in common, for whoever fills in the page. */
export const Template = z.strictObject({
  prompts: z.strictObject({
    whyNow: z.string(),
    whatChanges: z.string(),
    whatStays: z.string(),
    notKnown: z.string(),
  }),
  impacts: z.array(z.strictObject({ kind: ImpactKind, what: z.string() })),
  questions: z.array(z.string()),
  milestones: z.array(z.strictObject({ title: z.string(), weeks: z.int() })),
})
export type Template = z.output<typeof Template>

export const ChangePage = ChangeRow.omit({ impacts: true, teams: true }).extend({
  purpose: z.strictObject({
    whyNow: z.string(),
    whatChanges: z.string(),
    whatStays: z.string(),
    notKnown: z.string(),
    notKnownBy: LocalDate.nullable(),
  }),
  helpers: z.array(Who),
  goal: z.strictObject({ id: Id, title: z.string() }).nullable(),
  support: z.string(),
  oldWay: z.string(),
  oldWayOffOn: LocalDate.nullable(),
  createdOn: LocalDate,
  rolledOutOn: LocalDate.nullable(),
  impacts: z.array(Impact),
  milestones: z.array(Milestone),
  teams: z.array(Team),
  questions: z.array(Question),
  measures: z.array(Measure),
  talks: z.array(Talk),
  perspectives: z.array(Perspective),
  steps: z.array(
    z.strictObject({
      from: ChangeState.nullable(),
      to: ChangeState,
      at: z.iso.datetime(),
      by: Who.nullable(),
      why: z.string().nullable(),
    }),
  ),
  /** What it can become next, whether the reader may, and what is missing. */
  next: z.array(z.strictObject({ to: ChangeState, may: z.boolean(), missing: z.array(Problem) })),
  /** How direction is given: the parts of a talk (practice §3.5, H07). */
  agenda: z.array(z.string()),
  template: Template,
  acts: z.array(ChangeAct),
})
export type ChangePage = z.output<typeof ChangePage>
