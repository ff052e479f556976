import { aimCards } from '#modules/aims/public.ts'
import { askerOf, chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsOf, circleOf, relationsTo } from './access.ts'
import type { FeedbackView } from './contract.ts'
import { isFresh } from './feedback.ts'
import type { Message } from './store/read-messages.ts'

/** Items as the actor reads them: names, the aim they served, what they may do. At most two statements for any number. */
export async function viewsOf(work: Work, messages: readonly Message[]): Promise<FeedbackView[]> {
  const chart = await chartOn(work, work.today)
  const reader = await askerOf(work)
  const aims = await aimCards(work, [...new Set(messages.flatMap(({ aimId }) => aimId ?? []))])
  const titles = new Map(aims.map(({ id, title }) => [id, title]))
  const named = (id: string) => ({ id, name: chart.person(id)?.name ?? 'Former colleague' })
  return messages.map(message => {
    const relations = relationsTo(message, reader)
    const actions = actionsOf(message, relations)
    const isSide = relations.has('giver') || relations.has('receiver')
    const title = message.aimId === null ? undefined : titles.get(message.aimId)
    return {
      id: message.id,
      kind: message.kind,
      from: named(message.fromId),
      to: message.receivers.map(({ personId, narrowedTo, answer }) => ({
        ...named(personId),
        narrowedTo: isSide ? narrowedTo : null,
        answer: isSide ? answer : null,
      })),
      whatHappened: message.whatHappened ?? '',
      ledTo: message.ledTo ?? '',
      suggestion: message.suggestion ?? '',
      aim: message.aimId === null || title === undefined ? null : { id: message.aimId, title },
      visibility: circleOf(message),
      givenAt: message.givenAt,
      acts: {
        change: actions.has('change') && isFresh(message.givenAt, work.now),
        narrow: actions.has('narrow'),
        answer: actions.has('answer'),
      },
      rev: message.rev,
    }
  })
}

/** One message as the actor reads it now. */
export async function viewOf(work: Work, message: Message): Promise<FeedbackView> {
  const [view] = await viewsOf(work, [message])
  if (view === undefined) throw new Error('One message has one view.')
  return view
}
