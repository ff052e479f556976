import { sql } from 'kysely'
import { actingPerson, type Work } from '#platform/work.ts'
import { visibleTo } from './surveys.ts'
import { db } from './tables.ts'

/** The survey about a change that is drafted, planned or open; its id only where the actor may know of it. Null when there is none. */
export async function surveyOfChange(
  work: Work,
  changeId: string,
): Promise<{ readonly id: string | null; readonly title: string } | null> {
  const visible = visibleTo(actingPerson(work), work.actor.flags.people)
  const found = await db(work)
    .selectFrom('surveysSurveys as s')
    .select(['s.title', sql<string | null>`case when ${visible} then s.id end`.as('id')])
    .where('s.orgId', '=', work.orgId)
    .where('s.changeId', '=', changeId)
    .where('s.state', 'in', ['draft', 'scheduled', 'open'])
    .orderBy('s.id')
    .executeTakeFirst()
  return found ?? null
}

/** Holds a change until the end of the transaction: two could have its teams asked at once. */
export async function holdChange(work: Work, changeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys ${work.orgId} change ${changeId}`}, 0))`.execute(
    work.sql,
  )
}
