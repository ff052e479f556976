import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { withdrawNeedRow } from '../store/needs.ts'

/** The owner no longer needs it. The row stays for the history. */
export async function withdrawNeed(work: Work, id: string, needId: string): Promise<Saved> {
  const { aim } = await openFor(work, id, 'edit_plan')
  if (!(await withdrawNeedRow(work, id, needId))) throw notFound('need')
  await work.publish(aimEvent('aim.need_withdrawn', id, { needId }))
  return { id, rev: aim.rev, state: aim.state }
}
