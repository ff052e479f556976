import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { openFor } from '../open-aim.ts'

/** Puts a draft away. Only drafts: what was promised is closed or retired instead. */
export async function archiveAim(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim } = await openFor(work, id, 'archive', rev)
  return await changeState(work, aim, { to: 'archived', event: 'aim.archived' })
}
