import type { Work } from '#platform/work.ts'
import type { Comment } from '../contract.ts'
import { openAim } from '../open-aim.ts'
import { readComments } from '../store/comments.ts'
import { who } from './who.ts'

/** Comments on an aim, newest first; the cursor is the id of the last comment of the page before. */
export async function getComments(
  work: Work,
  id: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: Comment[]; nextCursor: string | null }> {
  const { chart } = await openAim(work, id, 'read')
  const rows = await readComments(work, id, page.cursor ?? null, page.limit + 1)
  const shown = rows.slice(0, page.limit)
  return {
    entries: shown.map(row => ({
      id: row.id,
      by: who(chart, row.byId),
      at: row.madeAt.toISOString(),
      text: row.text,
    })),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
