import { forbidden } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { ExchangeView } from '../contract.ts'
import { updateExchange } from '../store/exchanges.ts'
import { EVENT } from './ask-exchange.ts'
import { requireExchangeStep } from './exchange.ts'
import { exchangeView, type OpenedExchange, openExchange } from './open-exchange.ts'

/** The two have talked about what they saw. */
export async function settleExchange(work: Work, id: string): Promise<ExchangeView> {
  return await end(work, await openExchange(work, id, 'write'), 'settled')
}

/** Takes a question back; who asked it may, until both have answered. */
export async function cancelExchange(work: Work, id: string): Promise<ExchangeView> {
  const opened = await openExchange(work, id, 'write')
  requireExchangeStep(opened.exchange.state, 'cancelled')
  if (opened.exchange.askedBy !== opened.me)
    throw forbidden('take this question back', 'the one who asked it')
  return await end(work, opened, 'cancelled')
}

async function end(work: Work, opened: OpenedExchange, to: 'settled' | 'cancelled'): Promise<ExchangeView> {
  const { exchange } = opened
  requireExchangeStep(exchange.state, to)
  await updateExchange(work, exchange.id, { state: to })
  const { personId, managerId } = exchange
  await takeSteps(work, {
    subject: { kind: 'exchange', id: exchange.id },
    ...{ from: exchange.state, to, event: `${EVENT[exchange.kind]}.${to}`, data: { personId, managerId } },
  })
  return exchangeView({ ...opened, exchange: { ...exchange, state: to } })
}
