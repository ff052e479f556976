import { notFound } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NoticeView } from '../contract.ts'
import { countUnread, noticesOf, setAllRead, setRead } from '../store/notice-store.ts'

/** One page of what the actor was told, newest first. */
export async function listNotices(
  work: Work,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ notices: NoticeView[]; nextCursor: string | null; unread: number }> {
  const me = actingPerson(work)
  const rows = await noticesOf(work, me, cursor, limit)
  const notices = rows.slice(0, limit).map(({ id, text, link, at, readAt }) => ({
    ...{ id, text, link, at: at.toISOString(), read: readAt !== null },
  }))
  const nextCursor = rows.length > limit ? (notices.at(-1)?.id ?? null) : null
  return { notices, nextCursor, unread: await countUnread(work, me) }
}

/** How much the actor was told and has not read. */
export async function readUnread(work: Work): Promise<{ unread: number }> {
  return { unread: await countUnread(work, actingPerson(work)) }
}

/** Marks one notice of the actor's as read, or as not read; 404 for anybody else's. */
export async function markNotice(work: Work, id: string, read: boolean): Promise<void> {
  if (!(await setRead(work, actingPerson(work), id, read ? work.now : null))) throw notFound('notice')
}

/** Marks everything up to the newest that the actor saw; what came since then stays new. */
export async function markAllNotices(work: Work, upTo: string): Promise<void> {
  await setAllRead(work, actingPerson(work), upTo)
}
