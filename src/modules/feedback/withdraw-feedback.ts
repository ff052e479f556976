import { staleRev } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { mustBeFresh } from './change-feedback.ts'
import { openFeedback } from './open-feedback.ts'
import { updateMessage } from './store/save-messages.ts'
import { viewOf } from './view.ts'

/** Takes back what the actor said, within a quarter of an hour. Nobody reads it any more. */
export async function withdrawFeedback(work: Work, id: string, rev: number): Promise<void> {
  const message = await openFeedback(work, id, 'change', 'take these words back')
  mustBeFresh(work, message, 'taken back')
  if (!(await updateMessage(work, id, rev, { state: 'withdrawn' })))
    throw staleRev(await viewOf(work, message))
  await takeSteps(work, {
    subject: { kind: 'feedback', id },
    ...{ from: 'given', to: 'withdrawn', event: `${message.kind}.withdrawn` },
  })
}
