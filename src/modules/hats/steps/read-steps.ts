import { chartOn } from '#modules/people/public.ts'
import { type DeedRow, gather } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SituationSteps } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { openSignal } from '../signals/read-situation.ts'
import type { SignalRow } from '../store/tables.ts'
import { ticksOf } from '../store/ticks.ts'
import { type ShownBy, shownBy, shownByWords } from './shown-by.ts'
import { standingOf, UNSHOWN } from './step-standing.ts'
import { targetsOf } from './targets.ts'

/** The steps of one situation: what the records show of each, and what its wearer says themselves. */
export async function readSteps(work: Work, id: string): Promise<SituationSteps> {
  return await stepsOfSignal(work, await openSignal(work, id))
}

/**
 * The same of a signal that the actor may see, in one statement of all rooms. Others who see the card read how far a step is, and never
 * what the wearer did it with: a talk or a thanks is between those who were in it.
 */
export async function stepsOfSignal(work: Work, signal: SignalRow): Promise<SituationSteps> {
  const { id, wearerId, firedOn } = signal
  const isMine = wearerId === actingPerson(work)
  const rule = RULES.find(each => each.id === signal.rule)
  const targets = targetsOf(signal, await chartOn(work, work.today))
  const deeds = await gather<DeedRow>(work, each => each.deeds?.(work, wearerId, firedOn))
  const ticks = await ticksOf(work, id)
  return {
    mine: isMine,
    steps: (rule?.steps ?? []).map(({ id: step, says, hat }) => {
      const shown: ShownBy | null = shownBy(signal.rule, step)
      const { state, deed, count } = shown === null ? UNSHOWN : standingOf(shown, deeds, targets)
      const tickedOn = ticks.get(step) ?? null
      return {
        ...{ id: step, says, hat, count, tickedOn, shownBy: shown === null ? null : shownByWords(shown) },
        state: tickedOn === null ? state : 'done',
        deed: deed === null ? null : told(deed, isMine),
      }
    }),
  }
}

function told({ kind, on, done, label, link }: DeedRow, isMine: boolean) {
  return isMine ? { kind, on, done, label, link } : { kind, on, done, label: null, link: null }
}
