import { z } from 'zod'
import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { type CommentRow, tablesOf } from './tables.ts'

/** Comments older than one of them, newest first. */
export async function readComments(
  work: Work,
  aimId: string,
  before: string | null,
  limit: number,
): Promise<CommentRow[]> {
  if (before !== null && !z.uuid().safeParse(before).success) throw unknownCursor()
  return await tablesOf(work)
    .selectFrom('aimsComments')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('aimId', '=', aimId)
    .$if(before !== null, query => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function unknownCursor() {
  return ruleBroken('cursor', 'unknown_cursor', 'This cursor is not from here.', 'Start without a cursor.')
}
