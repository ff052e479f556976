import { actingPerson, type Work } from '#platform/work.ts'
import type { FeedbackView } from './contract.ts'
import type { Circle } from './feedback.ts'
import { openFeedback } from './open-feedback.ts'
import { updateReceiver } from './store/save-messages.ts'
import { viewOf } from './view.ts'

/**
 * Lets somebody who was recognised choose who may read it. They can only make the circle smaller than the giver's, and
 * undo their own choice; several receivers each keep their own wish, and the narrowest counts.
 */
export async function narrowFeedback(work: Work, id: string, circle: Circle): Promise<FeedbackView> {
  const message = await openFeedback(work, id, 'narrow', 'choose who reads this')
  const me = actingPerson(work)
  const narrowedTo = circle === 'organisation' ? null : circle
  await updateReceiver(work, id, me, { narrowedTo })
  await work.publish({ type: 'recognition.narrowed', subject: { kind: 'feedback', id }, data: { circle } })
  const receivers = message.receivers.map(each => (each.personId === me ? { ...each, narrowedTo } : each))
  return await viewOf(work, { ...message, receivers })
}
