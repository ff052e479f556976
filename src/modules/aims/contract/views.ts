import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { AimKind, AimLinkKind, AimScope, AimState, Chance, Health, MeasureType } from '../aim-words.ts'

export const moment = z.iso.datetime().meta({ description: 'Moment, ISO 8601, UTC' })
/** Share 0–1; null when unknown. */
export const share = z.number().nullable()
/** A person as shown beside an act; null when the system acted. */
export const Who = z.strictObject({ id: Id, name: z.string() }).nullable()

/** Goals below an aim, by how they stand. Never added up to a percentage. */
export const Counts = z.strictObject({
  onTrack: z.int(),
  atRisk: z.int(),
  offTrack: z.int(),
  stale: z.int(),
  noData: z.int(),
  /** Draft, briefed or planned. */
  notLive: z.int(),
  closed: z.int(),
})

/** An aim on the map. Nodes come in preorder: parents before children, siblings in order. */
export const MapNode = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  kind: AimKind,
  scope: AimScope,
  title: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  teamId: Id.nullable(),
  link: AimLinkKind.nullable(),
  state: AimState,
  health: Health.nullable(),
  dueOn: LocalDate.nullable(),
  /** False for ancestors that are only there to hold filtered aims in place. */
  match: z.boolean(),
  /** All goals below; null when there are none. */
  counts: Counts.nullable(),
})
export const AimMap = z.strictObject({ asOf: LocalDate, nodes: z.array(MapNode) })

/** One station of a line of sight. */
export const AimLink = z.strictObject({
  id: Id,
  kind: AimKind,
  title: z.string(),
  why: z.string(),
  health: Health.nullable(),
})
/** From the aim itself up to the vision, nearest first. */
export const Lines = z.strictObject({
  lines: z.array(z.strictObject({ aimId: Id, links: z.array(AimLink) })),
})

/** A small card: children on the aim page, pickers, lists. */
export const AimCard = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  kind: AimKind,
  scope: AimScope,
  title: z.string(),
  why: z.string(),
  state: AimState,
  owner: Who,
  teamId: Id.nullable(),
  link: AimLinkKind.nullable(),
  critical: z.boolean(),
  dueOn: LocalDate.nullable(),
  health: Health.nullable(),
  reasons: z.array(z.string()),
  share,
  expected: share,
  current: z.number().nullable(),
  start: z.number().nullable(),
  target: z.number().nullable(),
  unit: z.string(),
  measureType: MeasureType.nullable(),
  lastCheckInOn: LocalDate.nullable(),
  chance: Chance.nullable(),
})

/** The open goals of a team, the earliest due first. */
export const TeamPlans = z.strictObject({
  team: z.strictObject({ id: Id, name: z.string() }),
  /** Right below a team that the reader leads, or led by who answers to the reader. */
  below: z.boolean(),
  goals: z.array(AimCard),
})

/** What a write answers: load the page again for the rest. `ids` are the new rows it made. */
export const Saved = z.strictObject({ id: Id, rev: z.int(), state: AimState, ids: z.array(Id).optional() })

export const MyAims = z.strictObject({
  owned: z.array(AimCard),
  /** Aims of others where your answer is awaited: plans, ask-backs, closings, proposals. */
  awaiting: z.array(
    z.strictObject({
      aim: AimCard,
      what: z.enum(['accept_plan', 'write_plan', 'answer_ask_back', 'confirm_closing', 'issue_brief']),
      sinceOn: LocalDate,
    }),
  ),
  proposed: z.array(AimCard),
  /** Only you see this: how good your stated chances were, once 8 of your goals are closed. 0 is perfect, 0.25 a coin. */
  calibration: z.strictObject({ closedGoals: z.int(), brier: z.number().nullable() }),
})

export const Happening = z.strictObject({
  at: moment,
  type: z.string(),
  by: Who,
  text: z.string(),
  data: z.record(z.string(), z.unknown()),
})
export const ImportReport = z.strictObject({
  dryRun: z.boolean(),
  rows: z.int(),
  created: z.int(),
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
