import { ruleBroken } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { HandingOver, Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { dropUnanswered, saveDecision } from '../store/save.ts'

/** Lets somebody else decide: the manager who was asked settles it, or the decider is not the right one. */
export async function handOver(work: Work, id: string, { rev, deciderId, why }: HandingOver): Promise<Saved> {
  const opened = await openFor(work, id, 'hand_over', 'let somebody else decide this', rev)
  const { decision, chart } = opened
  if (!chart.isActive(deciderId))
    throw ruleBroken(
      'deciderId',
      'person_unknown',
      'They are not in the organisation.',
      'Choose somebody else.',
    )
  const change = { deciderId, deciderWhy: 'handed_over' as const }
  const next = await saveDecision(work, decision, change)
  await dropUnanswered(work, decision, deciderId)
  const { state } = decision
  const told = { deciderId, fromId: decision.deciderId }
  await takeSteps(work, stepOf('decision.handed_over', state, state, decision, why, told))
  return saved(opened, next, change)
}
