import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'

const Counts = z.strictObject({
  visions: z.int(),
  strategies: z.int(),
  goals: z.int(),
  measures: z.int(),
  checkIns: z.int(),
})

/** Somewhere in the file, and what is there. */
const Aside = z.strictObject({ path: z.string(), what: z.string() })

/** What an import did, or would do. */
export const PlanReport = z.strictObject({
  dryRun: z.boolean(),
  /** Title of the plan, and the part of the standard it is written in. */
  title: z.string(),
  part: z.union([z.literal(1), z.literal(2)]),
  /** The vision everything stands below; null on a dry run that would add it. */
  visionId: Id.nullable(),
  created: Counts,
  updated: Counts,
  /** Of what was updated: aims that stand below another one now. */
  moved: z.int(),
  unchanged: z.int(),
  /** Of what was created. */
  live: z.int(),
  drafts: z.int(),
  kept: z.array(Aside).meta({ description: 'What has no place of its own; an export gives it back' }),
  warnings: z.array(Aside),
  /** Where the file differs from the standard; it is read all the same. */
  differences: z.array(Aside),
  /** What becomes what. */
  aims: z.array(
    z.strictObject({
      kind: z.enum(['vision', 'strategy', 'goal']),
      title: z.string(),
      level: z.int(),
      fate: z.enum(['created', 'updated', 'unchanged']),
      live: z.boolean(),
      measure: z.string().nullable(),
      checkIns: z.int(),
    }),
  ),
})
export type PlanReport = z.output<typeof PlanReport>

/** The file: its text, or its bytes in base64 so that its own encoding counts. */
const ImportPlan = z
  .strictObject({
    xml: z.string().optional(),
    base64: z.base64().optional(),
    dryRun: z.boolean().default(true),
  })
  .refine(body => (body.xml === undefined) !== (body.base64 === undefined), {
    path: ['xml'],
    message: 'Send the file once: as xml or as base64.',
  })

const MEGABYTE = 1024 * 1024

export const plansContract = defineContract({
  importPlan: {
    method: 'POST',
    path: '/api/plans/import',
    summary:
      'Import a strategic plan (StratML Part 1 or 2), all or nothing; by default only say what would happen',
    body: ImportPlan,
    // 20 MB of XML are 27 MB in base64.
    bodyLimit: 28 * MEGABYTE,
    perMinute: 20,
    response: PlanReport,
    errors: ['forbidden', 'too_large', 'rule_broken'],
  },
  exportPlan: {
    method: 'GET',
    path: '/api/plans/export.xml',
    summary: 'Export the live direction as a strategic plan, with everything an import kept',
    query: z.strictObject({
      part: z
        .enum(['1', '2'])
        .default('2')
        .meta({ description: '1: strategic plan (ISO 17469-1); 2: performance plan or report' }),
      prefix: z
        .enum(['true', 'false'])
        .default('false')
        .meta({ description: 'Write stratml:Goal instead of Goal' }),
      visionId: Id.optional().meta({ description: 'Another vision than the live one' }),
    }),
    raw: 'application/xml; charset=utf-8',
    perMinute: 60,
    errors: ['not_found', 'rule_broken'],
  },
})
