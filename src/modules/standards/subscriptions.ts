import { forgetWhys } from '#platform/events/steps.ts'
import type { Subscription } from '#platform/jobs/worker.ts'

/** What this room does when others say that something happened. How work is done belongs to the team, and stays. */
export const standardsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'standards.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetWhys(work, subjectId),
  },
]
