import { z } from 'zod'

export const KINDS = [
  'acquisition',
  'restructure',
  'leadership_transition',
  'process',
  'system',
  'other',
] as const
export const ChangeKind = z.enum(KINDS)
export type ChangeKind = z.infer<typeof ChangeKind>

export const STATES = ['shaping', 'announced', 'rolling_out', 'embedding', 'embedded', 'stopped'] as const
export const ChangeState = z.enum(STATES)
export type ChangeState = z.infer<typeof ChangeState>

/** What becomes different for a team. */
export const IMPACT_KINDS = ['role', 'process', 'tool', 'place', 'relation'] as const
export const ImpactKind = z.enum(IMPACT_KINDS)
export type ImpactKind = z.infer<typeof ImpactKind>

/** People do it the new way; they do it well; they still do it twelve weeks later. */
export const ASPECTS = ['use', 'well', 'still'] as const
export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>

export const GoAnswer = z.enum(['go', 'no_go'])
export type GoAnswer = z.infer<typeof GoAnswer>

/** What a change is warned of; see `warnings.ts`. */
export const WarningCode = z.enum([
  'purpose_incomplete',
  'questions_late',
  'owners_missing',
  'milestones_late',
  'adoption_low',
])
export type WarningCode = z.infer<typeof WarningCode>

/** What the reader may do with a change now. */
export const ChangeAct = z.enum([
  'frame',
  'purpose',
  'rollout',
  'answer',
  'ask',
  'reach',
  'record',
  'talk',
  'survey',
])
export type ChangeAct = z.infer<typeof ChangeAct>
