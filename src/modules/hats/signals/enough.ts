import { forbidden, illegalTransition, staleRev } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Context, Enough, SituationPage } from '../contract.ts'
import { saveAnswer } from '../store/read-signals.ts'
import type { SignalRow } from '../store/tables.ts'
import { openSignal, readSituation } from './read-situation.ts'

/** The rule whose card the person it is about sees as well, adds to, and ends (practice §3.2, H06). */
const OF_SUPPORT = 'H06'

/**
 * Whom it is about adds what helps to understand, for whoever wears the hat; an empty text takes it back, when it is over as well. Nobody
 * else reads it.
 */
export async function addContext(work: Work, id: string, { rev, text }: Context): Promise<SituationPage> {
  const signal = await ofThem(work, id, 'add to this situation')
  if (text !== '') mustBeOn(signal)
  if (!(await saveAnswer(work, { id, rev }, { context: text }))) throw staleRev(await readSituation(work, id))
  await work.publish({
    type: 'signal.context_added',
    subject: { kind: 'signal', id },
    data: { rule: signal.rule },
  })
  return await readSituation(work, id)
}

/**
 * Whom it is about says that it is enough: the card goes for both. It comes back when the records speak louder than now, when they ask
 * for guidance anew, or after three weeks: see `reconcile`.
 */
export async function sayEnough(work: Work, id: string, { rev }: Enough): Promise<SituationPage> {
  const signal = await ofThem(work, id, 'end this situation')
  mustBeOn(signal)
  const { state, strength, rule } = signal
  const ended = {
    state: 'dismissed',
    enoughOn: work.today,
    setAsideAt: strength,
    snoozedUntil: null,
  } as const
  if (!(await saveAnswer(work, { id, rev }, ended))) throw staleRev(await readSituation(work, id))
  await takeSteps(work, {
    subject: { kind: 'signal', id },
    ...{ from: state, to: 'enough', event: 'signal.enough_said', data: { rule } },
  })
  return await readSituation(work, id)
}

async function ofThem(work: Work, id: string, words: string): Promise<SignalRow> {
  const signal = await openSignal(work, id)
  if (signal.rule !== OF_SUPPORT || signal.subjectId !== actingPerson(work))
    throw forbidden(words, 'the person whom it is about')
  return signal
}

function mustBeOn({ state, enoughOn }: SignalRow): void {
  if (state === 'cleared' || enoughOn !== null) throw illegalTransition('situation', 'cleared', 'enough', [])
}
