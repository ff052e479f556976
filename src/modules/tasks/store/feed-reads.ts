import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { OPEN_STATES } from '../task.ts'
import { db } from './tables.ts'
import { from } from './task-reads.ts'

/** How many dates one feed holds. */
const MOST_ENTRIES = 1000

/** When the current feed of somebody was made; null when they have none. */
export async function feedOf(work: Work, personId: string): Promise<Date | null> {
  const row = await feeds(work)
    .select('createdAt')
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row?.createdAt ?? null
}

/** Whose feed has this secret; null when nobody's has, or it was revoked. */
export async function feedOwner(work: Work, secretHash: string): Promise<string | null> {
  const row = await feeds(work)
    .select('personId')
    .where('secretHash', '=', secretHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row?.personId ?? null
}

/** Revokes the feed of somebody; false when they had none. */
export async function revokeFeedOf(work: Work, personId: string): Promise<boolean> {
  const done = await db(work)
    .updateTable('tasksFeeds')
    .set({ revokedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function insertFeed(work: Work, personId: string, secretHash: string): Promise<void> {
  await db(work)
    .insertInto('tasksFeeds')
    .values({
      orgId: work.orgId,
      id: newId(work.now.getTime()),
      personId,
      secretHash,
      createdAt: work.now,
      revokedAt: null,
    })
    .execute()
}

/** Open tasks of somebody that nobody has to accept first, with a date from `since` on, earliest first. */
export async function datedTasks(work: Work, personId: string, since: LocalDate) {
  return await from(work)
    .select([
      't.id',
      't.rev',
      't.title',
      't.goalId',
      't.critical',
      't.createdAt',
      sql<LocalDate>`t.due_on`.as('dueOn'),
    ])
    .where('t.assigneeId', '=', personId)
    .where('r.side', 'is', null)
    .where('t.state', 'in', OPEN_STATES)
    .where('t.dueOn', '>=', since)
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .limit(MOST_ENTRIES)
    .execute()
}

function feeds(work: Work) {
  return db(work).selectFrom('tasksFeeds').where('orgId', '=', work.orgId)
}
