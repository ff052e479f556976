import { AppError, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { ChangedFeedback, FeedbackView } from './contract.ts'
import { CHANGE_MINUTES, feedbackProblems, isFresh } from './feedback.ts'
import { openFeedback } from './open-feedback.ts'
import type { Message } from './store/read-messages.ts'
import { updateMessage } from './store/save-messages.ts'
import { viewOf } from './view.ts'

/** Changes the words of what the actor said, within a quarter of an hour. */
export async function changeFeedback(
  work: Work,
  id: string,
  changed: ChangedFeedback,
): Promise<FeedbackView> {
  const message = await openFeedback(work, id, 'change', 'change these words')
  const { rev, ...words } = changed
  const items = feedbackProblems(
    { ...message, ...words, to: message.receivers.map(({ personId }) => personId) },
    message.fromId,
    () => true,
  )
  if (items.length > 0) throw new AppError('rule_broken', { items })
  mustBeFresh(work, message, 'changed')
  if (!(await updateMessage(work, id, rev, words))) throw staleRev(await viewOf(work, message))
  await work.publish({ type: `${message.kind}.changed`, subject: { kind: 'feedback', id } })
  return await viewOf(work, { ...message, ...words, rev: rev + 1 })
}

/** Throws when the quarter of an hour is over. */
export function mustBeFresh(work: Work, message: Message, what: string): void {
  if (isFresh(message.givenAt, work.now)) return
  throw ruleBroken(
    '',
    'too_late',
    `Words can be ${what} for ${CHANGE_MINUTES} minutes; these have been read since.`,
    'Say something more instead.',
  )
}
