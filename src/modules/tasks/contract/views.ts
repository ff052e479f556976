import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Recurrence } from './bodies.ts'
import { Awaits, LoadWord, TaskAction, TaskState, WeekSection } from './words.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
/** A person or a team as shown beside a task. */
const Who = z.strictObject({ id: Id, name: z.string() })
const days = z.number().meta({ description: 'Working days' })

/** A task in a list. */
export const TaskRow = z.strictObject({
  id: Id,
  rev: z.int(),
  title: z.string(),
  state: TaskState,
  critical: z.boolean(),
  dueOn: LocalDate.nullable(),
  estimateDays: days.nullable(),
  goal: z.strictObject({ id: Id, title: z.string() }).nullable(),
  team: Who,
  assignee: Who.nullable(),
  /** Not yet accepted by this side. */
  awaits: Awaits.nullable(),
  blockedBy: z.string().nullable(),
  /** How many tasks it waits for that are not done. */
  openDependencies: z.int(),
  recurs: z.boolean(),
  endedOn: LocalDate.nullable(),
  actions: z.array(TaskAction),
  /** The states you may move it to now. */
  moves: z.array(TaskState),
})
export type TaskRow = z.output<typeof TaskRow>

/** A task that this one waits for, or that waits for it. Without an id: one you may not see. */
export const Neighbour = z.strictObject({
  id: Id.nullable(),
  title: z.string(),
  state: TaskState,
  dueOn: LocalDate.nullable(),
})
export type Neighbour = z.output<typeof Neighbour>

/** A station of the line of sight, nearest first. */
const Station = z.strictObject({
  id: Id,
  kind: z.enum(['vision', 'strategy', 'goal']),
  title: z.string(),
  why: z.string(),
  health: z.string().nullable(),
})

/** Everything the page of one task shows. */
export const TaskPage = TaskRow.extend({
  note: z.string(),
  author: Who.nullable(),
  createdAt: moment,
  startedOn: LocalDate.nullable(),
  dropReason: z.string().nullable(),
  recurrence: Recurrence.nullable(),
  line: z.array(Station),
  dependsOn: z.array(Neighbour),
  neededBy: z.array(Neighbour),
  /** Who can answer the open request. */
  answeredBy: Who.nullable(),
})
export type TaskPage = z.output<typeof TaskPage>

export const Happening = z.strictObject({
  id: Id,
  at: moment,
  type: z.string(),
  by: Who.nullable(),
  /** One sentence without the name: "moved it from to do to done". */
  text: z.string(),
  reason: z.string().nullable(),
})
export type Happening = z.output<typeof Happening>

/** What a write answers. `nextId`: the next one of a series that it made. */
export const Saved = z.strictObject({
  id: Id,
  rev: z.int(),
  state: TaskState,
  awaits: Awaits.nullable(),
  nextId: Id.nullable(),
})
export type Saved = z.output<typeof Saved>

export const BulkSaved = z.strictObject({ changed: z.array(z.strictObject({ id: Id, rev: z.int() })) })
export type BulkSaved = z.output<typeof BulkSaved>

export const Board = z.strictObject({
  columns: z.array(z.strictObject({ state: TaskState, total: z.int(), tasks: z.array(TaskRow) })),
})
export type Board = z.output<typeof Board>

export const MyWeek = z.strictObject({
  today: LocalDate,
  weekOn: LocalDate,
  /** What comes first: chosen by the person, or suggested. */
  top: z.strictObject({ chosen: z.boolean(), tasks: z.array(TaskRow) }),
  sections: z.array(z.strictObject({ section: WeekSection, tasks: z.array(TaskRow) })),
  /** Requests that wait for your answer. */
  requests: z.array(TaskRow),
  doneThisWeek: z.int(),
  /** Open tasks of yours that can wait. */
  later: z.int(),
})
export type MyWeek = z.output<typeof MyWeek>

const LoadView = z.strictObject({
  /** Estimated days ÷ available days; null when nobody is there. */
  ratio: z.number().nullable(),
  word: LoadWord,
  taskDays: days,
  availableDays: days,
  tasks: z.int(),
  /** Counted with the median of the team's estimates. */
  unestimated: z.int(),
  /** Open tasks without a date that nobody has begun: not in the ratio. */
  undated: z.int(),
})

/** Open tasks that nobody has. */
const Unassigned = z.strictObject({ tasks: z.int(), critical: z.int(), taskDays: days })

export const TeamLoad = z.strictObject({
  team: Who,
  from: LocalDate,
  to: LocalDate,
  together: LoadView,
  persons: z.array(
    LoadView.extend({
      person: Who,
      /** Last day away, when away today. */
      awayUntil: LocalDate.nullable(),
      away: z.boolean(),
      /** Who covers while they are away. */
      cover: Who.nullable(),
      overdue: z.int(),
      dueThisWeek: z.int(),
      blocked: z.int(),
    }),
  ),
  unassigned: Unassigned,
})
export type TeamLoad = z.output<typeof TeamLoad>

/** Whether the work of those who answer to the reader fits, and what waits in the teams they lead and in those right below. */
export const LedWork = z.strictObject({
  persons: z.array(
    z.strictObject({ person: Who, word: LoadWord, away: z.boolean(), awayUntil: LocalDate.nullable() }),
  ),
  teams: z.array(
    z.strictObject({
      team: Who,
      /** Led by somebody below the reader. */
      below: z.boolean(),
      /** Open tasks that nobody has, of the team and the teams below it; how many of them are critical. */
      unassigned: z.int(),
      critical: z.int(),
      overdue: z.int(),
    }),
  ),
})
export type LedWork = z.output<typeof LedWork>

/** The load of everybody in some teams, in numbers. */
export const BranchLoad = z.strictObject({
  people: z.int(),
  /** How many of them have more than fits, and how many do not work in that time. */
  tooMuch: z.int(),
  away: z.int(),
  together: LoadView,
  unassigned: Unassigned,
})
export type BranchLoad = z.output<typeof BranchLoad>

/** The teams right below a team, each with everybody in it and in the teams below it; `all`: with the team itself. */
export const LoadsBelow = z.strictObject({
  team: Who,
  from: LocalDate,
  to: LocalDate,
  all: BranchLoad,
  teams: z.array(BranchLoad.extend({ team: Who })),
})
export type LoadsBelow = z.output<typeof LoadsBelow>

/** Whether you have a calendar feed; its address is shown once, when it is made. */
export const Feed = z.strictObject({ createdAt: moment.nullable() })
export type Feed = z.output<typeof Feed>
export const NewFeed = z.strictObject({ url: z.string(), createdAt: moment })
export type NewFeed = z.output<typeof NewFeed>

export const ImportReport = z.strictObject({
  dryRun: z.boolean(),
  rows: z.int(),
  created: z.int(),
  /** Rows whose task is already here. */
  kept: z.int(),
  problems: z.array(
    z.strictObject({
      row: z.int(),
      column: z.string(),
      code: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
})
export type ImportReport = z.output<typeof ImportReport>
