import { z } from 'zod'
import { Body } from '#kernel/text.ts'

export const AboutField = z.enum(['strengths', 'howIWork', 'aspirations'])
/** Who reads a text besides the person and who answers for them: nobody, their teams, or everybody here. */
export const AboutReach = z.enum(['pair', 'team', 'everybody'])

/** A text of somebody about themselves, and who reads it. */
const Shared = z.strictObject({ text: z.string(), reach: AboutReach })

/** What somebody says about themselves, as far as the reader may read it; null where they may not. */
export const AboutView = z.strictObject({
  strengths: Shared.nullable(),
  howIWork: Shared.nullable(),
  aspirations: Shared.nullable(),
  mayWrite: z.boolean(),
  /** 0 when nothing was written yet. */
  rev: z.int().min(0),
})
export type AboutView = z.output<typeof AboutView>

const Written = z.strictObject({ text: Body, reach: AboutReach })

export const NewAbout = z.strictObject({
  rev: z.int().min(0),
  strengths: Written,
  howIWork: Written,
  aspirations: Written,
})
export type NewAbout = z.output<typeof NewAbout>
