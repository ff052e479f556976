import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { saveRows } from '../store/save-rows.ts'

/** Anybody who sees an aim may say something about it. */
export async function comment(work: Work, id: string, text: string): Promise<Saved> {
  const { aim } = await openFor(work, id, 'comment')
  const commentId = newId(work.now.getTime())
  const row = { id: commentId, aimId: id, byId: work.actor.personId, madeAt: work.now, text }
  await saveRows(work, { aimsComments: [row] })
  await work.publish(aimEvent('aim.commented', id, { commentId }))
  return { id, rev: aim.rev, state: aim.state, ids: [commentId] }
}
