import { addDays } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { DemoCast } from '#modules/people/public.ts'
import type { ExchangeAnswer, ExchangeKind, Option } from '../contract.ts'
import { inCommon } from '../exchanges/exchange.ts'
import type { ExchangeRecord } from '../store/exchanges.ts'
import type { NewCharter } from '../store/save-charter.ts'

/** Who compared what, by keys of posts: the places in the list that each chose, or the eight numbers; days ago. */
const ASKED: readonly {
  readonly person: string
  readonly manager: string
  readonly kind: ExchangeKind
  readonly days: number
  readonly own: readonly number[] | null
  readonly other: readonly number[] | null
  readonly settled: boolean
}[] = [
  // Tomás and Jelena work to different lists: none of three (practice §11).
  {
    person: 'Head of field service',
    manager: 'COO',
    kind: 'priorities',
    days: 16,
    own: [0, 1, 2],
    other: [3, 4, 5],
    settled: false,
  },
  {
    person: 'Platform 1',
    manager: 'Platform manager',
    kind: 'priorities',
    days: 60,
    own: [0, 2, 1],
    other: [0, 1, 3],
    settled: true,
  },
  {
    person: 'Applications manager',
    manager: 'Head of software',
    kind: 'priorities',
    days: 33,
    own: [0, 1, 3],
    other: [1, 3, 0],
    settled: true,
  },
  {
    person: 'Customer Success 4',
    manager: 'Head of customer success',
    kind: 'clarity',
    days: 9,
    own: [2, 3, 2, 2, 3, 2, 3, 3],
    other: [4, 4, 4, 4, 4, 3, 4, 4],
    settled: false,
  },
  {
    person: 'Field North 2',
    manager: 'Manager Field North',
    kind: 'priorities',
    days: 3,
    own: [1, 0, 2],
    other: null,
    settled: false,
  },
]

/** The same as rows. */
export function tidewellExchanges(
  cast: DemoCast,
  charters: readonly NewCharter[],
  random: Seeded,
): ExchangeRecord[] {
  return ASKED.map(({ person, manager, kind, days, own, other, settled }) => {
    const personId = cast.holder.get(person) ?? ''
    const managerId = cast.holder.get(manager) ?? ''
    const options = kind === 'clarity' ? [] : optionsOf(charters, personId)
    const answer = (chosen: readonly number[] | null) => answerOf(kind, options, chosen)
    const answers = { person: answer(own), manager: answer(other) }
    const askedAt = new Date(`${addDays(cast.asOf, -days)}T09:05:00Z`)
    const isIn = own !== null && other !== null
    const common =
      answers.person !== null &&
      'picks' in answers.person &&
      answers.manager !== null &&
      'picks' in answers.manager
        ? inCommon(answers.person.picks, answers.manager.picks)
        : null
    return {
      ...{ id: random.id(askedAt.getTime()), kind, personId, managerId, options, answers, common },
      ...{ askedBy: managerId, askedAt, dueOn: addDays(cast.asOf, 7 - days) },
      state: isIn ? (settled ? 'settled' : 'revealed') : 'asked',
      revealedAt: isIn ? new Date(askedAt.getTime() + DAY) : null,
    }
  })
}

const DAY = 24 * 60 * 60_000

function optionsOf(charters: readonly NewCharter[], personId: string): Option[] {
  const current = charters.find(charter => charter.personId === personId && charter.state === 'acknowledged')
  const responsibilities = current?.content.responsibilities ?? []
  return responsibilities.map(({ id, title }) => ({ id, title, kind: 'responsibility' }))
}

function answerOf(
  kind: ExchangeKind,
  options: readonly Option[],
  chosen: readonly number[] | null,
): ExchangeAnswer | null {
  if (chosen === null) return null
  return kind === 'clarity' ? { scores: [...chosen] } : { picks: chosen.map(at => options[at]?.id ?? '') }
}
