import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Saved, WithReason } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { returnPending } from '../store/closings.ts'
import { saveAim } from '../store/save-rows.ts'

/** The brief-giver does not agree that the goal is over: the proposal is returned with a reason, the goal stays live. */
export async function returnClosing(work: Work, id: string, answer: WithReason): Promise<Saved> {
  const { aim } = await openFor(work, id, 'return_closing', answer.rev)
  if (!(await returnPending(work, id, answer.reason))) throw nothingProposed()
  const rev = await saveAim(work, id, {})
  await work.publish(aimEvent('aim.closing_returned', id))
  return { id, rev, state: aim.state }
}

function nothingProposed() {
  return ruleBroken('', 'nothing_proposed', 'Nobody has proposed to close this goal.', 'Load it again.')
}
