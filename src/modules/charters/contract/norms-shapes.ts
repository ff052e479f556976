import { z } from 'zod'
import { Statement } from '#kernel/text.ts'
import { Moment, Who } from './charter-shapes.ts'

/** One page about how a team works: what it is for, and at least one line on how. `version` is the one that was read; 0 for none. */
export const NewNorms = z.strictObject({
  version: z.int().min(0),
  purpose: Statement,
  ways: z.array(Statement).min(1).max(12),
})
export type NewNorms = z.output<typeof NewNorms>

export const NormsView = z.strictObject({
  /** Null before there are any. */
  norms: z
    .strictObject({
      version: z.int(),
      purpose: z.string(),
      ways: z.array(z.string()),
      by: Who.nullable(),
      at: Moment,
      /** Who of today's members agreed to this version, and who has not yet. */
      agreed: z.array(Who),
      open: z.array(Who),
    })
    .nullable(),
  may: z.array(z.enum(['write', 'agree'])),
})
export type NormsView = z.output<typeof NormsView>
