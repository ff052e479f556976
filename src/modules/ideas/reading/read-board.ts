import { askerOf, chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { COLUMNS } from '../contract/words.ts'
import type { Board, Whose } from '../contract.ts'
import { ideaRow } from '../idea-row.ts'
import { boardOf } from '../store/ideas.ts'

/** Cards of a column that the board shows; the rest is a list. */
const SHOWN = 12

/** Ideas by where they stand. */
export async function readBoard(work: Work, whose: Whose): Promise<Board> {
  const asker = await askerOf(work)
  const found = Map.groupBy(await boardOf(work, asker, whose, SHOWN), ({ column }) => column)
  const chart = await chartOn(work, work.today)
  return {
    columns: COLUMNS.map(column => {
      const placed = found.get(column) ?? []
      return {
        column,
        count: placed[0]?.count ?? 0,
        entries: placed.map(idea => ideaRow(idea, asker.me, chart, work.now)),
      }
    }),
  }
}
