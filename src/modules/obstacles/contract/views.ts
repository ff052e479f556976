import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Cause, Level, ObstacleAction, ObstacleState, PassingKind, Severity } from './words.ts'

const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
const Who = z.strictObject({ id: Id, name: z.string() })

/** An obstacle in a list. */
export const ObstacleRow = z.strictObject({
  id: Id,
  rev: z.int(),
  title: z.string(),
  level: Level,
  cause: Cause,
  severity: Severity,
  state: ObstacleState,
  sensitive: z.boolean(),
  raiser: Who,
  owner: Who,
  team: Who,
  aimId: Id.nullable(),
  taskId: Id.nullable(),
  raisedAt: moment,
  needByOn: LocalDate.nullable(),
  /** When the owner's clock runs out: to take it, or, once taken, to answer. */
  dueAt: moment.nullable(),
  overdue: z.boolean(),
  /** How often it has gone up. */
  rungs: z.int(),
  actions: z.array(ObstacleAction),
})
export type ObstacleRow = z.output<typeof ObstacleRow>

/** Each time it went to somebody else. `by` null: the clock did it. */
const Passing = z.strictObject({
  id: Id,
  at: moment,
  kind: PassingKind,
  by: Who.nullable(),
  from: Who,
  to: Who,
  tried: z.string().nullable(),
  options: z.string().nullable(),
  ask: z.string().nullable(),
})

export const ObstaclePage = ObstacleRow.extend({
  impact: z.string(),
  how: z.string().nullable(),
  courtSince: moment,
  takeBy: moment.nullable(),
  answerBy: moment.nullable(),
  confirmBy: moment.nullable(),
  /** Whom it would go to when it goes up; null when nobody is above. */
  next: Who.nullable(),
  /** Who may accept it as a risk. */
  acceptor: Who.nullable(),
  about: Who.nullable(),
  helpers: z.array(Who),
  named: z.array(Who),
  /** The goal it stands in the way of, when you may see it. */
  aim: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** Tasks that wait for it and are yours to see. */
  tasks: z.array(z.strictObject({ id: Id, title: z.string(), blocked: z.boolean() })),
  passings: z.array(Passing),
  steps: z.array(
    z.strictObject({
      from: ObstacleState.nullable(),
      to: ObstacleState,
      at: moment,
      by: Who.nullable(),
      why: z.string().nullable(),
    }),
  ),
})
export type ObstaclePage = z.output<typeof ObstaclePage>

export const Saved = z.strictObject({ id: Id, rev: z.int(), state: ObstacleState, owner: Who })
export type Saved = z.output<typeof Saved>

/** In whose court an obstacle would be, before it is raised. */
export const CourtView = z.strictObject({
  owner: Who.nullable(),
  takeBy: moment.nullable(),
  answerBy: moment.nullable(),
})
export type CourtView = z.output<typeof CourtView>

/** The same kind of obstacle, at least three times within 90 days. */
export const Recurring = z.strictObject({
  groups: z.array(
    z.strictObject({
      cause: Cause,
      words: z.array(z.string()),
      obstacles: z.array(
        z.strictObject({ id: Id, title: z.string(), raisedOn: LocalDate, state: ObstacleState }),
      ),
    }),
  ),
})
export type Recurring = z.output<typeof Recurring>
