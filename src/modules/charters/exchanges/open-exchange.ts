import { notFound } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { ExchangeView, Side } from '../contract.ts'
import { who } from '../reading/charter-view.ts'
import { type ExchangeRecord, exchangeById } from '../store/exchanges.ts'
import { clarityGaps } from './exchange.ts'

/** A question that was put to the actor and one other person. */
export interface OpenedExchange {
  readonly exchange: ExchangeRecord
  readonly side: Side
  readonly me: string
  readonly chart: OrgChart
}

/** Opens a question for one of the two it was put to, held unless only read; 404 for everybody else, whoever answers for them now. */
export async function openExchange(
  work: Work,
  id: string,
  purpose: 'write' | 'read',
): Promise<OpenedExchange> {
  const me = actingPerson(work)
  const exchange = await exchangeById(work, id, purpose === 'write')
  const side = exchange === null ? null : sideIn(exchange, me)
  if (exchange === null || side === null) throw notFound('question')
  return { exchange, side, me, chart: await chartOn(work, work.today) }
}

/** Which of the two somebody is. Only those it was put to: a later manager sees neither answers nor question. */
export function sideIn(
  { personId, managerId }: Pick<ExchangeRecord, 'personId' | 'managerId'>,
  me: string,
): Side | null {
  if (me === personId) return 'person'
  return me === managerId ? 'manager' : null
}

/** The question as one of the two sees it: of the other's answer only whether it is there, until both are in. */
export function exchangeView({ exchange, side, me, chart }: OpenedExchange): ExchangeView {
  const { id, kind, state, personId, managerId, options, askedBy, askedAt, dueOn, answers } = exchange
  const other = side === 'person' ? 'manager' : 'person'
  return {
    ...{ id, kind, state, side, dueOn, options: [...options] },
    person: who(chart, personId),
    manager: who(chart, managerId),
    askedBy: who(chart, askedBy),
    askedAt: askedAt.toISOString(),
    mine: answers[side],
    otherHasAnswered: answers[other] !== null,
    revealed: revealedIn(exchange),
    may: [
      ...(state === 'asked' ? ['answer' as const] : []),
      ...(state === 'revealed' ? ['settle' as const] : []),
      ...(state === 'asked' && askedBy === me ? ['cancel' as const] : []),
    ],
  }
}

function revealedIn({ state, revealedAt, answers, common }: ExchangeRecord): ExchangeView['revealed'] {
  const { person, manager } = answers
  if (!(state === 'revealed' || state === 'settled') || revealedAt === null || !person || !manager)
    return null
  const at = revealedAt.toISOString()
  if ('picks' in person && 'picks' in manager)
    return { at, common, picks: { person: person.picks, manager: manager.picks }, clarity: null }
  if ('scores' in person && 'scores' in manager)
    return { at, common, picks: null, clarity: clarityGaps(person.scores, manager.scores) }
  return null
}
