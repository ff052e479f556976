import type { LongSubscription, Subscription } from '#platform/jobs/worker.ts'
import type { Work } from '#platform/work.ts'
import { planLater } from './launch/plan-closed.ts'
import { forgetSubject } from './store/about.ts'
import { unnameBallots } from './store/ballots.ts'
import { forgetComments } from './store/comments.ts'
import { forgetInvited } from './store/invitations.ts'

/** What this room does when somebody is erased: their name leaves every answer, and their links and drafts are gone. */
export const surveysSubscriptions: readonly Subscription[] = [
  {
    consumer: 'surveys.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forget(work, subjectId),
  },
]

/** When a survey is closed that many answered, what may be told of it is worked out. */
export const surveysPlans: LongSubscription = {
  consumer: 'surveys.plan',
  types: ['survey.closed'],
  handleInSteps: (enter, { subjectId }) => planLater(enter, subjectId),
}

/** Anonymous answers cannot be found, so they stay; that somebody was invited stays, without anything they wrote. */
async function forget(work: Work, personId: string): Promise<void> {
  await unnameBallots(work, personId)
  await forgetComments(work, personId)
  await forgetInvited(work, personId)
  await forgetSubject(work, personId)
}
