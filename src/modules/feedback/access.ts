import { forbidden, notFound } from '#kernel/errors.ts'
import type { Asker } from '#platform/offers.ts'
import { type Circle, narrowest } from './feedback.ts'
import type { Message } from './store/read-messages.ts'

/** What somebody is to a message. `near`: in a team of a receiver, or above one. */
export type Relation = 'giver' | 'receiver' | 'near'

export type FeedbackAction = 'read' | 'change' | 'narrow' | 'answer'

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<FeedbackAction, string>> = {
  read: 'somebody it is for',
  change: 'the person who said it',
  narrow: 'somebody it is for',
  answer: 'the person it is for',
}

/** What the reader is to the message. Role flags give nothing here: neither the people team nor administrators read along. */
export function relationsTo(message: Message, { me, nearIds }: Asker): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (message.fromId === me) relations.add('giver')
  if (message.receivers.some(({ personId }) => personId === me)) relations.add('receiver')
  if (nearIds === null || message.receivers.some(({ personId }) => nearIds.includes(personId)))
    relations.add('near')
  return relations
}

/** Who may read it now: the narrowest of all wishes. */
export function circleOf(message: Message): Circle {
  return narrowest([message.visibility, ...message.receivers.map(({ narrowedTo }) => narrowedTo)])
}

/** Which actions are open to somebody with these relations. One sentence per line. */
export function actionsOf(message: Message, relations: ReadonlySet<Relation>): ReadonlySet<FeedbackAction> {
  const is = (relation: Relation) => relations.has(relation)
  const circle = circleOf(message)
  const kept = message.state === 'given' && message.whatHappened !== null
  const allowed: Record<FeedbackAction, boolean> = {
    read:
      kept &&
      (is('giver') || is('receiver') || circle === 'organisation' || (circle === 'team' && is('near'))),
    change: kept && is('giver'),
    narrow: kept && is('receiver') && message.kind === 'recognition',
    answer: kept && is('receiver') && message.kind === 'guidance',
  }
  return new Set((Object.keys(allowed) as FeedbackAction[]).filter(action => allowed[action]))
}

/** Throws 404 when the message is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(
  message: Message | null,
  asker: Asker,
  action: FeedbackAction,
  words: string,
): Message {
  if (message === null) throw notFound('feedback')
  const actions = actionsOf(message, relationsTo(message, asker))
  if (!actions.has('read')) throw notFound('feedback')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
  return message
}
