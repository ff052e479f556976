import { askerOf, chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { IdeaFilter, IdeaRow } from '../contract.ts'
import { ideaRow } from '../idea-row.ts'
import { listIdeas as readPage } from '../store/ideas.ts'
import { cursorText, readCursor } from './cursor.ts'

/** One page of the ideas that the actor may see. */
export async function listIdeas(
  work: Work,
  query: IdeaFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: IdeaRow[]; nextCursor: string | null }> {
  const { cursor, limit, ...filter } = query
  const asker = await askerOf(work)
  const after = cursor === undefined ? null : readCursor(cursor)
  const found = await readPage(work, asker, filter, after, limit)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const chart = await chartOn(work, work.today)
  return {
    entries: page.map(idea => ideaRow(idea, asker.me, chart, work.now)),
    nextCursor: found.length > limit && last !== undefined ? cursorText(last) : null,
  }
}
