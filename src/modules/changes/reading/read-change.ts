import type { Work } from '#platform/work.ts'
import type { ChangePage } from '../contract/views.ts'
import { openChange } from '../open-change.ts'
import { changePage } from './change-page.ts'

/** The page of one change. */
export async function readChange(work: Work, id: string): Promise<ChangePage> {
  return await changePage(work, await openChange(work, id, 'see', 'see this change'))
}
