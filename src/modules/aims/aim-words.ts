import { z } from 'zod'

/** What an aim is: the organisation's vision, a strategy towards it, or a goal. */
export const AimKind = z.enum(['vision', 'strategy', 'goal'])
export type AimKind = z.output<typeof AimKind>

/** Whose aim it is. Org and team aims are open to everybody; a person's goal to their team and the chain above. */
export const AimScope = z.enum(['org', 'team', 'person'])
export type AimScope = z.output<typeof AimScope>

/** Every state of every kind; `LEGAL` in aim.ts says which kind uses which. */
export const AimState = z.enum([
  'draft',
  'consulting',
  'briefed',
  'planned',
  'live',
  'closed',
  'retired',
  'archived',
])
export type AimState = z.output<typeof AimState>

/** How a goal serves its parent: its number adds to the parent's, it makes the parent possible, or it helps. */
export const AimLinkKind = z.enum(['adds', 'enables', 'supports'])
export type AimLinkKind = z.output<typeof AimLinkKind>

export const MeasureType = z.enum(['number', 'band', 'milestones', 'yesno'])
export type MeasureType = z.output<typeof MeasureType>

export const Direction = z.enum(['up', 'down'])
export type Direction = z.output<typeof Direction>

export const Outcome = z.enum(['achieved', 'missed', 'dropped'])
export type Outcome = z.output<typeof Outcome>

/** How a live or closed goal stands. A goal that is not live yet, a strategy and a vision have none (null). */
export const Health = z.enum([
  'on_track',
  'at_risk',
  'off_track',
  'stale',
  'no_data',
  'achieved',
  'missed',
  'dropped',
])
export type Health = z.output<typeof Health>

/** The owner's chance, in percent, of reaching the target by the due date. */
export const Chance = z.union([z.literal(10), z.literal(30), z.literal(50), z.literal(70), z.literal(90)])
export type Chance = z.output<typeof Chance>

/** Whether a direction is still right, in its owner's eyes. */
export const StillRight = z.enum(['yes', 'adjust', 'no'])
export type StillRight = z.output<typeof StillRight>

/** Everything a person can do with an aim; an aim page says for each whether they may, and if not, why. */
export const AimAction = z.enum([
  'edit_brief',
  'issue_brief',
  'edit_plan',
  'submit_plan',
  'accept_plan',
  'return_plan',
  'set_measure',
  'set_schedule',
  'move',
  'change_owner',
  'check_in',
  'complete_milestone',
  'propose_closing',
  'close',
  'return_closing',
  'archive',
  'ask_back',
  'answer_ask_back',
  'comment',
  'propose_below',
  'consult',
  'give_perspective',
  'publish',
  'retire',
])
export type AimAction = z.output<typeof AimAction>
