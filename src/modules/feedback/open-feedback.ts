import { askerOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { type FeedbackAction, mustBeAllowed } from './access.ts'
import { type Message, messageById } from './store/read-messages.ts'

/** Loads a message for an action of the actor; 404 when it is not theirs to see, 403 when they may not do this. */
export async function openFeedback(
  work: Work,
  id: string,
  action: FeedbackAction,
  words: string,
): Promise<Message> {
  const message = await messageById(work, id)
  return mustBeAllowed(message, await askerOf(work), action, words)
}
