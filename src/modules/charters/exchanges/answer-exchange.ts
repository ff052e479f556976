import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { refuse } from '../charter/charter.ts'
import type { ExchangeAnswer, ExchangeView } from '../contract.ts'
import { saveAnswer, updateExchange } from '../store/exchanges.ts'
import { EVENT } from './ask-exchange.ts'
import { answerProblems, inCommon, requireAnswerable } from './exchange.ts'
import { exchangeView, openExchange } from './open-exchange.ts'

/** Answers for one side. The second answer shows both to both; until then either can change their own. */
export async function answerExchange(work: Work, id: string, answer: ExchangeAnswer): Promise<ExchangeView> {
  const opened = await openExchange(work, id, 'write')
  const { exchange, side, me } = opened
  requireAnswerable(exchange.state)
  refuse(
    answerProblems(
      exchange.kind,
      answer,
      exchange.options.map(option => option.id),
    ),
  )
  await saveAnswer(work, id, side, me, answer)
  const answers = { ...exchange.answers, [side]: answer }
  const { personId, managerId, kind } = exchange
  const subject = { kind: 'exchange', id }
  const data = { personId, managerId }
  const { person, manager } = answers
  if (person === null || manager === null) {
    await work.publish({ type: `${EVENT[kind]}.answered`, subject, data })
    return exchangeView({ ...opened, exchange: { ...exchange, answers } })
  }
  const common = 'picks' in person && 'picks' in manager ? inCommon(person.picks, manager.picks) : null
  await updateExchange(work, id, { state: 'revealed', revealedAt: work.now, common })
  await takeSteps(work, { subject, from: 'asked', to: 'revealed', event: `${EVENT[kind]}.revealed`, data })
  const revealed = { ...exchange, answers, common, state: 'revealed' as const, revealedAt: work.now }
  return exchangeView({ ...opened, exchange: revealed })
}
