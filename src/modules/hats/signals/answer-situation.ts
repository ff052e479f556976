import { forbidden, illegalTransition, ruleBroken, staleRev } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Answer, Answered } from '../contract.ts'
import { misfitsOf, saveAnswer } from '../store/read-signals.ts'
import type { SignalRow } from '../store/tables.ts'
import { openSignal, readSituation } from './read-situation.ts'

/** How long something can wait for later, and how many misfits make a rule worth a second look (practice §3.3). */
const LONGEST_DAYS = 30
const USUAL_DAYS = 7
const MISFITS = 3

/** The wearer says whether a situation fits; that is private, and no rule learns from it by itself. */
export async function answerSituation(work: Work, id: string, answer: Answer): Promise<Answered> {
  const signal = await openSignal(work, id)
  const me = actingPerson(work)
  if (signal.wearerId !== me) throw forbidden('answer this situation', 'the person whose situation it is')
  if (signal.state === 'cleared' || signal.enoughOn !== null)
    throw illegalTransition('situation', 'cleared', answer.answer, [])
  const change = changeOf(work, signal, answer)
  if (!(await saveAnswer(work, { id, rev: answer.rev }, change)))
    throw staleRev(await readSituation(work, id))
  await takeSteps(work, {
    subject: { kind: 'signal', id },
    ...{ from: signal.state, to: change.state, why: answer.reason, event: 'signal.answered' },
    data: { rule: signal.rule, answer: answer.answer },
  })
  const misfits = answer.answer === 'does_not_fit' ? await misfitsOf(work, me, signal.rule) : 0
  return {
    situation: await readSituation(work, id),
    suggests:
      misfits < MISFITS
        ? null
        : `You said ${misfits} times that this does not fit. Ask the people team whether its numbers should be others.`,
  }
}

function changeOf(
  work: Work,
  { strength }: SignalRow,
  { answer, reason, until }: Answer,
): Pick<SignalRow, 'state' | 'answer' | 'snoozedUntil' | 'setAsideAt'> {
  if (answer === 'fits') return { state: 'accepted', answer, snoozedUntil: null, setAsideAt: null }
  if (answer === 'does_not_fit') {
    if (reason === null)
      throw ruleBroken(
        'reason',
        'reason_missing',
        'It does not say why it does not fit.',
        'Say in a sentence what the records do not see.',
      )
    return { state: 'dismissed', answer, snoozedUntil: null, setAsideAt: strength }
  }
  const day = until ?? addDays(work.today, USUAL_DAYS)
  if (day <= work.today || day > addDays(work.today, LONGEST_DAYS))
    throw ruleBroken(
      'until',
      'until_out_of_reach',
      `It can wait for ${LONGEST_DAYS} days at most.`,
      'Choose a day within that time.',
    )
  return { state: 'snoozed', answer, snoozedUntil: day, setAsideAt: strength }
}
