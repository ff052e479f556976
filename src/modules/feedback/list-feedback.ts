import { askerOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { FeedbackView } from './contract.ts'
import { readMessages, type Wanted } from './store/read-messages.ts'
import { viewsOf } from './view.ts'

/** One page of what the actor may read, newest first. The cursor is the id of the last one. */
export async function listFeedback(
  work: Work,
  wanted: Omit<Wanted, 'before'> & { readonly cursor?: string | undefined },
): Promise<{ entries: FeedbackView[]; nextCursor: string | null }> {
  const { cursor, limit, ...rest } = wanted
  const found = await readMessages(work, await askerOf(work), { ...rest, before: cursor, limit: limit + 1 })
  const page = found.slice(0, limit)
  const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null
  return { entries: await viewsOf(work, page), nextCursor }
}
