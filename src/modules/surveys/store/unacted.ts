import { sql } from 'kysely'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Survey } from './surveys.ts'
import { db } from './tables.ts'

/** Results of which nothing follows for so long are a promise broken (practice.md §7). */
export const DAYS_TO_ACT = 30

// Of results that are older nobody is reminded when a program that did not do it learns to.
const DAYS_TOO_LATE = 60

/** Surveys whose results were shared thirty days ago or more, each handed out once: it is marked as reminded of. */
export async function takeUnacted(work: Work): Promise<Pick<Survey, 'id'>[]> {
  const sharedOn = sql<string>`(shared_at::date)`
  return await db(work)
    .updateTable('surveysSurveys')
    .set({ leadersRemindedOn: work.today })
    .where('orgId', '=', work.orgId)
    .where('state', '=', 'shared')
    .where('mode', '=', 'anonymous')
    .where('leadersRemindedOn', 'is', null)
    .where(sharedOn, '<=', addDays(work.today, -DAYS_TO_ACT))
    .where(sharedOn, '>', addDays(work.today, -DAYS_TOO_LATE))
    .returning('id')
    .execute()
}
