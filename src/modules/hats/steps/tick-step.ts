import { forbidden, illegalTransition, notFound } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SituationSteps } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { openSignal } from '../signals/read-situation.ts'
import { addTick, removeTick } from '../store/ticks.ts'
import { stepsOfSignal } from './read-steps.ts'

/** The wearer says that a step is done, or takes that back. It is kept for them, and counts for or against nobody. */
export async function tickStep(
  work: Work,
  { id, step }: { readonly id: string; readonly step: string },
  isDone: boolean,
): Promise<SituationSteps> {
  const signal = await openSignal(work, id)
  const me = actingPerson(work)
  if (signal.wearerId !== me) throw forbidden('tick this step', 'the person whose situation it is')
  const rule = RULES.find(each => each.id === signal.rule)
  if (rule?.steps.some(each => each.id === step) !== true) throw notFound('step')
  if (signal.state === 'cleared' || signal.enoughOn !== null)
    throw illegalTransition('situation', 'cleared', 'ticked', [])
  if (isDone) await addTick(work, id, step, me)
  else await removeTick(work, id, step)
  return await stepsOfSignal(work, signal)
}
