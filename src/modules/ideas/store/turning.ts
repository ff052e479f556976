import { type SqlBool, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { type Idea, selectIdeas } from './ideas.ts'
import { db } from './tables.ts'

/** Every idea to which something may happen by itself: all that wait, and what was put off until today; one statement. */
export async function ideasToTurn(work: Work, today: LocalDate): Promise<Idea[]> {
  return await selectIdeas(work)
    .where(sql<SqlBool>`(i.state = 'waiting' or (i.state = 'not_now' and i.look_again_on <= ${today}::date))`)
    .execute()
}

/** The clocks of what waits for these people; of everything that waits without them. */
export async function waitingClocks(work: Work, personIds: readonly string[] | null) {
  const waiting = db(work)
    .selectFrom('ideasIdeas')
    .select(['id', 'answererId', 'clockFromAt', 'clockDays', 'dueAt'])
    .where('orgId', '=', work.orgId)
    .where('state', '=', 'waiting')
  if (personIds === null) return await waiting.execute()
  return await waiting.where('answererId', '=', sql<string>`any(${personIds}::uuid[])`).execute()
}

/** Sets the ends of clocks, in one statement. */
export async function setDue(
  work: Work,
  ends: readonly { readonly id: string; readonly dueAt: Date | null }[],
): Promise<void> {
  await sql`
    update ideas_ideas i set due_at = x."dueAt" from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as x(id uuid, "dueAt" timestamptz)
     where i.org_id = ${work.orgId}::uuid and i.id = x.id`.execute(work.sql)
}
