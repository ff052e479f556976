import { z } from 'zod'

/** What and why is direction; how and when is the way there. */
export const KINDS = ['what_why', 'how_when'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.output<typeof Kind>

/** How much hangs on it: how long it may take, and how many views it needs. */
export const SIZES = ['S', 'M', 'L'] as const
export const Size = z.enum(SIZES)
export type Size = z.output<typeof Size>

export const DecisionState = z.enum(['proposed', 'gathering', 'decided', 'standing', 'reopened', 'expired'])
export type DecisionState = z.output<typeof DecisionState>

/** What somebody says when asked. */
export const STANCES = ['option', 'against', 'no_preference'] as const
export const Stance = z.enum(STANCES)
export type Stance = z.output<typeof Stance>

/** `no_view`: they were silent, which is not consent. */
export const StanceKept = z.enum([...STANCES, 'no_view'])
export type StanceKept = z.output<typeof StanceKept>

/** Where the decider's right comes from. */
export const DeciderWhy = z.enum(['charter', 'delegation', 'aim_owner', 'team_lead', 'named', 'handed_over'])
export type DeciderWhy = z.output<typeof DeciderWhy>

/** Why the view of a team is required. */
export const TeamWhy = z.enum(['aim', 'aim_below', 'charter', 'named'])
export type TeamWhy = z.output<typeof TeamWhy>

/** What somebody may do with one decision. */
export const DecisionAction = z.enum([
  'see',
  'edit',
  'add',
  'ask',
  'view',
  'decide',
  'commit',
  'reopen',
  'drop',
  'hand_over',
])
export type DecisionAction = z.output<typeof DecisionAction>

/** Whose decisions: mine to decide, those that wait for my view, those I proposed, or all. */
const WHOSE = ['decide', 'view', 'proposed', 'all'] as const
export const Whose = z.enum(WHOSE)
export type Whose = z.output<typeof Whose>

/** Open: not decided yet; standing: decided, and stuck to. */
export const STATES_ASKED = ['open', 'standing', 'any'] as const
