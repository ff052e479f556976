import { AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { aimsOwnedBy } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { sideOf } from '../charter/sides.ts'
import { type ExchangeKind, type ExchangeView, type Option, PICKS } from '../contract.ts'
import { exchangeById, insertExchange } from '../store/exchanges.ts'
import { charterInForce } from '../store/load-charters.ts'
import { ANSWER_WITHIN } from './exchange.ts'
import { exchangeView } from './open-exchange.ts'

/** Puts the same question to a person and who answers for them. Either of the two may. */
export async function askExchange(
  work: Work,
  { personId, kind }: { readonly personId: string; readonly kind: ExchangeKind },
): Promise<ExchangeView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  const side = sideOf(chart, me, personId)
  if (side === null)
    throw forbidden('ask this about somebody you do not answer for', 'them, or who answers for them')
  const managerId = side === 'manager' ? me : chart.managerOf(personId)
  if (managerId === null)
    throw ruleBroken(
      'personId',
      'no_manager',
      'Nobody answers for you, so there is nobody to compare with.',
      'Ask it about somebody you answer for.',
    )
  const options = kind === 'clarity' ? [] : await optionsOf(work, personId)
  if (kind === 'priorities' && options.length <= PICKS)
    throw ruleBroken(
      'personId',
      'too_few_options',
      `It takes more than ${PICKS} responsibilities and goals to choose ${PICKS} from.`,
      'Agree on a charter first.',
    )
  const id = newId(work.now.getTime())
  const dueOn = addDays(work.today, ANSWER_WITHIN)
  if (!(await insertExchange(work, { id, kind, personId, managerId, options, askedBy: me, dueOn })))
    throw alreadyAsked()
  await takeSteps(work, {
    subject: { kind: 'exchange', id },
    ...{ from: null, to: 'asked', event: `${EVENT[kind]}.asked`, data: { personId, managerId } },
  })
  const exchange = await exchangeById(work, id)
  if (exchange === null) throw new Error('A question that was just added is gone.')
  return exchangeView({ exchange, side, me, chart })
}

/** What the ledger calls the two questions. */
export const EVENT: Readonly<Record<ExchangeKind, string>> = {
  priorities: 'priority_match',
  clarity: 'clarity_pulse',
}

/** The responsibilities of the charter in force, and live goals that no responsibility stands for. */
async function optionsOf(work: Work, personId: string): Promise<Option[]> {
  const charter = await charterInForce(work, personId)
  const responsibilities = charter?.content.responsibilities ?? []
  const served = new Set(responsibilities.map(each => each.aimId))
  const goals = (await aimsOwnedBy(work, [personId])).filter(
    aim => aim.kind === 'goal' && aim.state === 'live' && !served.has(aim.id),
  )
  return [
    ...responsibilities.map(({ id, title }) => ({ id, kind: 'responsibility' as const, title })),
    ...goals.map(({ id, title }) => ({ id, kind: 'goal' as const, title })),
  ]
}

function alreadyAsked(): AppError {
  const message = 'This is asked already, and one of the two has not answered.'
  return new AppError('duplicate', {
    items: [
      { field: 'kind', code: 'already_asked', message, fix: 'Answer that one, or take it back first.' },
    ],
  })
}
