import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

/** What a line of the queue asks for. */
export const QueueKind = z.enum([
  'accept_plan',
  'write_plan',
  'answer_ask_back',
  'confirm_closing',
  'issue_brief',
  'check_in',
  'cover',
  'task_request',
  'task_overdue',
])
export type QueueKind = z.output<typeof QueueKind>

/** How much hangs on it. */
export const Severity = z.enum(['critical', 'major', 'minor', 'info'])
export type Severity = z.output<typeof Severity>

/** One thing that waits for the reader. */
export const QueueLine = z.strictObject({
  kind: QueueKind,
  /** What it is about: the title of an aim or task, or the name of a person. */
  subject: z.string(),
  /** Where it is done. */
  to: z.string(),
  severity: Severity,
  /** The day by which it should be done; null when there is none. */
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
  /** Since when it waits; null for what is simply due. */
  sinceOn: LocalDate.nullable(),
})
export type QueueLine = z.output<typeof QueueLine>

const Health = z.enum([
  'on_track',
  'at_risk',
  'off_track',
  'stale',
  'no_data',
  'achieved',
  'missed',
  'dropped',
])
const AimState = z.enum([
  'draft',
  'consulting',
  'briefed',
  'planned',
  'live',
  'closed',
  'retired',
  'archived',
])

const Station = z.strictObject({
  id: Id,
  kind: z.enum(['vision', 'strategy', 'goal']),
  title: z.string(),
  why: z.string(),
  health: Health.nullable(),
})

/** What a person sees first. */
export const HomeView = z.strictObject({
  today: LocalDate,
  /** Everything that waits, most pressing first. */
  queue: z.array(QueueLine),
  /** From the reader's first task, or first goal, up to the destination; null before there is any. */
  line: z
    .strictObject({
      task: z.strictObject({ id: Id, title: z.string() }).nullable(),
      stations: z.array(Station),
    })
    .nullable(),
  /** Goals and strategies of the reader, by how they stand. */
  owned: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      kind: z.enum(['vision', 'strategy', 'goal']),
      state: AimState,
      health: Health.nullable(),
      dueOn: LocalDate.nullable(),
    }),
  ),
  /** People who answer to the reader today. */
  reports: z.int(),
})
export type HomeView = z.output<typeof HomeView>

/** The endpoint of home. */
export const homeContract = defineContract({
  readHome: {
    method: 'GET',
    path: '/api/home',
    summary: 'Show what waits for you, your line to the destination and what you own',
    response: HomeView,
  },
})
