import { ruleBroken } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { FeedbackView } from './contract.ts'
import { openFeedback } from './open-feedback.ts'
import { updateReceiver } from './store/save-messages.ts'
import { viewOf } from './view.ts'

/** Answers guidance with one tap. "Let us talk" becomes a suggestion for the next talk of the two. */
export async function answerGuidance(
  work: Work,
  id: string,
  answer: 'thanks' | 'talk',
): Promise<FeedbackView> {
  const message = await openFeedback(work, id, 'answer', 'answer this')
  const me = actingPerson(work)
  const before = message.receivers.find(({ personId }) => personId === me)
  if (before?.answer === answer)
    throw ruleBroken(
      'answer',
      'same_answer',
      'You have answered this already.',
      'There is nothing left to do.',
    )
  await updateReceiver(work, id, me, { answer, answeredAt: work.now })
  await work.publish({
    ...{ type: 'guidance.answered', subject: { kind: 'feedback', id } },
    data: { answer, giverId: message.fromId },
  })
  const receivers = message.receivers.map(each => (each.personId === me ? { ...each, answer } : each))
  return await viewOf(work, { ...message, receivers })
}
