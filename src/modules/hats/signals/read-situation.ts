import { notFound } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SituationPage } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { wordsInForce } from '../rules/words-in-force.ts'
import { signalSeenBy } from '../store/read-signals.ts'
import type { SignalRow } from '../store/tables.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { historyOf } from './history-of.ts'
import { namesOf, situationView } from './situation-view.ts'

/** A signal that the actor may see; 404 when they may not know of it. */
export async function openSignal(work: Work, id: string): Promise<SignalRow> {
  const signal = await signalSeenBy(work, id, actingPerson(work))
  if (signal === undefined) throw notFound('situation')
  return signal
}

/** One situation with everything that it was judged by, and how it came. */
export async function readSituation(work: Work, id: string): Promise<SituationPage> {
  const signal = await openSignal(work, id)
  const chart = await chartOn(work, work.today)
  const { is } = await thresholdsInForce(work)
  const card = situationView(signal, { chart, names: await namesOf(work, [signal]), is }, actingPerson(work))
  const rule = RULES.find(each => each.id === signal.rule)
  const words = rule && wordsInForce(rule, is)
  const steps = await stepsOf(work, { kind: 'signal', id })
  return {
    ...card,
    ...{ notices: words?.notices ?? '', seenBy: words?.seenBy ?? '' },
    evidence: signal.evidence.map(({ says, value, threshold, speaks, ref, counts, isShare }) => ({
      ...{ says, value, threshold, decides: speaks, ref },
      // Evidence that was kept by an earlier release does not say.
      ...{ counts: counts ?? null, isShare: isShare ?? false },
    })),
    steps: (rule?.steps ?? []).map(step => ({ ...step })),
    ...{ thresholdsVersion: signal.thresholdsVersion, judgedOn: signal.judgedOn },
    history: historyOf(signal, steps, { timeZone: work.timeZone, isMine: card.mine }),
  }
}
