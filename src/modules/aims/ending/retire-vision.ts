import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved, WithReason } from '../contract.ts'
import { openFor } from '../open-aim.ts'

/** Retires the live vision, with a reason that everybody can read. */
export async function retireVision(work: Work, id: string, { rev, reason }: WithReason): Promise<Saved> {
  const { aim } = await openFor(work, id, 'retire', rev)
  return await changeState(work, aim, {
    to: 'retired',
    event: 'aim.retired',
    why: reason,
    changes: { closedOn: work.today },
  })
}
