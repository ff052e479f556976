import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { toAddress } from '#ui/named.ts'
import type { SituationSteps, Situations } from '../../contract.ts'
import { address, workday } from '../steps/address.ts'
import { t } from './words.ts'

type Step = SituationSteps['steps'][number]
type Hat = Step['hat']

/** How two hats for the same work can be shared. */
export type Share = NonNullable<Situations['advice'][number]['share']>

/** A card with how far its steps are. */
export interface Sided {
  readonly title: string
  readonly steps: readonly Pick<Step, 'id' | 'says' | 'hat' | 'state'>[]
}

/** A step that is still to be done, and whose card it is of; `isOwn`: nobody else can take it. */
interface Left {
  readonly id: string
  readonly says: string
  readonly card: string
  readonly isOwn: boolean
}

/** What is left of two cards, by the hat that each step asks for. */
export type Divided = Readonly<Record<Hat, readonly Left[]>>

/** Divides what is not done yet. */
export function divide(cards: readonly Sided[]): Divided {
  const of = (hat: Hat) =>
    cards.flatMap(({ title, steps }) =>
      steps
        .filter(step => step.hat === hat && step.state !== 'done')
        .map(({ id, says }) => ({ id: `${title} ${id}`, says, card: title, isOwn: OWN.has(id) })),
    )
  return { lead: of('lead'), manage: of('manage') }
}

/** What only the reader can do about their own place: agree how far they decide, make room, learn from somebody. */
const OWN: ReadonlySet<string> = new Set(['agree-decisions', 'own-work', 'authority', 'mentor'])

/** The other one. */
function otherHat(hat: Hat): Hat {
  return hat === 'lead' ? 'manage' : 'lead'
}

/** An offer of the half that the reader does not keep, to somebody below, or to whom the form asks. */
export function offerLink(
  { over }: Pick<Share, 'over'>,
  divided: Divided,
  { keep, to }: { readonly keep: Hat; readonly to: { readonly id: string; readonly name: string } | null },
): string {
  const theirs = otherHat(keep)
  const part = (title: string, steps: readonly Left[]) =>
    steps.length === 0
      ? []
      : [[title, ...steps.map(({ says }) => t('handover.line', { step: says }))].join('\n')]
  return address('/delegations', {
    ...{ add: '1', level: '4', to: to === null ? '' : toAddress([to]) },
    ...(over.kind === 'aim'
      ? { kind: 'aim', aim: toAddress([over]) }
      : { kind: 'area', area: t(`area.${theirs}`, { name: over.name }), team: toAddress([over]) }),
    outcome: t(`outcome.${theirs}`, { name: over.name }),
    handover: [
      ...part(
        t(`handover.you.${theirs}`),
        divided[theirs].filter(({ isOwn }) => !isOwn),
      ),
      ...part(t(`handover.me.${keep}`), divided[keep]),
    ].join('\n\n'),
  })
}

/** A talk with who answers for the reader, the next working day, in which each step says who would take it. */
export function talkLink(
  { over }: Pick<Share, 'over'>,
  divided: Divided,
  {
    keep,
    me,
    above,
    today,
  }: {
    readonly keep: Hat
    readonly me: string
    readonly above: { readonly id: string; readonly name: string }
    readonly today: LocalDate
  },
): string {
  const theirs = otherHat(keep)
  const lines = (hat: Hat, name: string) =>
    divided[hat]
      .filter(({ isOwn }) => hat === keep || !isOwn)
      .map(({ says }) => t(`talk.line.${hat}`, { name, step: says }))
  return address('/conversations', {
    ...{ plan: 'alignment', with: above.id, title: t(`talk.${keep}`, { over: over.name }) },
    agenda: [...lines(theirs, above.name), ...lines(keep, me)].join('\n'),
    on: workday(addDays(today, 1)),
  })
}
