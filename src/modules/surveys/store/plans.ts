import { createHash } from 'node:crypto'
import type { Work } from '#platform/work.ts'
import { db, type ReleasedGroup } from './tables.ts'

/** What may be told of a closed survey, the same for every reader. */
export interface StoredPlan {
  /** Fewest people that anything told may depend on. */
  readonly least: number
  readonly released: readonly ReleasedGroup[]
  /** For each unit the one whose results its people see: itself or a broader one, −1 for none. */
  readonly instead: readonly number[]
  /** SHA-256 of all of this, hex. */
  readonly fingerprint: string
}

/** Keeps the plan of a closed survey; there is one, for good. False when it has one already. */
export async function insertPlan(
  work: Work,
  surveyId: string,
  { least, released, instead }: Omit<StoredPlan, 'fingerprint'>,
): Promise<boolean> {
  const text = JSON.stringify({ least, released, instead })
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('surveysPlans')
    .values({
      ...{ orgId: work.orgId, surveyId, least, madeAt: work.now },
      released: JSON.stringify(released),
      instead: JSON.stringify(instead),
      fingerprint: createHash('sha256').update(text).digest('hex'),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows !== 0n
}

/** Whether a survey has its plan. */
export async function isPlanned(work: Work, surveyId: string): Promise<boolean> {
  const plan = await db(work)
    .selectFrom('surveysPlans')
    .select('surveyId')
    .where('orgId', '=', work.orgId)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return plan !== undefined
}

/** The plan of a survey; null while it is not closed. */
export async function planOf(work: Work, surveyId: string): Promise<StoredPlan | null> {
  const plan = await db(work)
    .selectFrom('surveysPlans')
    .select(['least', 'released', 'instead', 'fingerprint'])
    .where('orgId', '=', work.orgId)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return plan ?? null
}
