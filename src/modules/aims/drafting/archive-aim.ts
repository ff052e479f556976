import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { openFor, refuse } from '../open-aim.ts'
import { openChildProblems } from '../step-guards.ts'
import { openChildren } from '../store/children.ts'

/** Puts a draft away. Only drafts: what was promised is closed or retired instead. Nothing open may stand below it. */
export async function archiveAim(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim } = await openFor(work, id, 'archive', rev)
  refuse(openChildProblems(await openChildren(work, id)))
  return await changeState(work, aim, { to: 'archived', event: 'aim.archived' })
}
