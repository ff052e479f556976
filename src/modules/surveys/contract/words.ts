import { z } from 'zod'

const SURVEY_KINDS = [
  'engagement',
  'pulse',
  'clarity',
  'wellbeing',
  'readiness',
  'onboarding',
  'exit',
  'custom',
] as const
export const SurveyKind = z.enum(SURVEY_KINDS)
export type SurveyKind = z.output<typeof SurveyKind>

/** `named`: who answered is written beside the answers, and everybody is told so first. `multirater`: views on one person, of several kinds of raters (`about`). */
const SURVEY_MODES = ['anonymous', 'named', 'multirater'] as const
export const SurveyMode = z.enum(SURVEY_MODES)
export type SurveyMode = z.output<typeof SurveyMode>

/** `scheduled`: launched, everything is fixed, and it opens by itself on its day. */
export const SURVEY_STATES = ['draft', 'scheduled', 'open', 'closed', 'shared', 'cancelled'] as const
export const SurveyState = z.enum(SURVEY_STATES)
export type SurveyState = z.output<typeof SurveyState>

/** What somebody may do with one survey. */
export const SurveyAction = z.enum([
  'see',
  'read',
  'edit',
  'launch',
  'extend',
  'remind',
  'print',
  'follow',
  'close',
  'share',
  'cancel',
])
export type SurveyAction = z.output<typeof SurveyAction>

/** What an action answers: a factor, a question, or a topic of the comments. */
export const FindingKind = z.enum(['factor', 'question', 'topic'])
export type FindingKind = z.output<typeof FindingKind>

/** What was made of an action in another room. */
export const LinkKind = z.enum(['task', 'decision', 'aim', 'conversation'])
export type LinkKind = z.output<typeof LinkKind>

/** `asked`: people are asked in a later wave whether it helped. */
export const FollowState = z.enum(['proposed', 'published', 'done', 'asked', 'withdrawn'])
export type FollowState = z.output<typeof FollowState>

/** What somebody may do with one action. */
export const FollowAct = z.enum(['see', 'edit', 'link', 'publish', 'finish', 'withdraw'])
export type FollowAct = z.output<typeof FollowAct>
