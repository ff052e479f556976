import { personById } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { feedbackActs } from './store/acts.ts'
import { feedbackDeeds } from './store/deeds.ts'
import { guidanceToTalkAbout, guidanceWaiting, recognitionFound } from './store/offered.ts'
import { messageById } from './store/read-messages.ts'
import { forgetPerson } from './store/save-messages.ts'

/** What this room offers to the queue, talks, search and notices. */
export const feedbackOffers: Offers = {
  room: 'feedback',
  waiting: guidanceWaiting,
  between: guidanceToTalkAbout,
  found: recognitionFound,
  acts: feedbackActs,
  deeds: feedbackDeeds,
  notices: {
    'recognition.given': (work, event) => given(work, event, name => `${name} thanked you.`),
    'guidance.given': (work, event) => given(work, event, name => `${name} has guidance for you.`),
    'guidance.answered': answered,
  },
}

/** Drops the words of somebody who is erased, and those for them alone. */
export const feedbackForgets: Subscription = {
  consumer: 'feedback.forget',
  types: ['person.erased'],
  handle: (work, event) => forgetPerson(work, event.subjectId),
}

async function given(work: Work, event: LedgerEvent, say: (name: string) => string): Promise<Notice[]> {
  const message = await messageById(work, event.subjectId)
  if (message === null || message.state !== 'given') return []
  const giver = await personById(work, message.fromId)
  if (giver === null) return []
  const to = message.receivers.map(({ personId }) => personId)
  return [{ to, text: say(giver.preferredName ?? giver.name), link: `/feedback/${message.id}` }]
}

async function answered(work: Work, event: LedgerEvent): Promise<Notice[]> {
  const message = await messageById(work, event.subjectId)
  const receiver = message?.receivers[0]
  if (message === null || receiver === undefined || receiver.answer === null) return []
  const person = await personById(work, receiver.personId)
  if (person === null) return []
  const name = person.preferredName ?? person.name
  const text =
    receiver.answer === 'talk'
      ? `${name} wants to talk about your guidance.`
      : `${name} thanks you for your guidance.`
  return [{ to: [message.fromId], text, link: `/feedback/${message.id}` }]
}
